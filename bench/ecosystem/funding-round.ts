// Rounds, series after series: each series reaches fewer makers than the one before and brings larger amounts.
import { fundingRound as concept } from '../../src/import/row-schemas/funding-round.ts';
import { citeSources } from './citations.ts';
import { makerOf } from './company.ts';
import { moneyIn } from './money.ts';
import { slugOf } from './names.ts';
import { type Draw, drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { dateIn, FUNDED, pointOf, yearAt } from './time.ts';
import { rowsOf, type World } from './world.ts';

type Stage = { series: string; kind: string; share: number; median: number };

const stage = (series: string, share: number, median: number, kind = 'ROUND'): Stage => ({
  series,
  kind,
  share,
  median,
});

/** Shares of all rounds, medians in US dollars. A maker has a series at most once, in this order. */
const STAGES: readonly Stage[] = [
  stage('Angel', 0.2, 1e6),
  stage('', 0.03, 5e5, 'GRANT'),
  stage('Pre-A', 0.06, 3e6),
  stage('A', 0.23, 8e6),
  stage('B', 0.16, 2e7),
  stage('Strategic', 0.08, 1e7),
  stage('C', 0.1, 4e7),
  stage('D', 0.05, 8e7),
  stage('Convertible note', 0.02, 1e7, 'DEBT'),
  stage('E', 0.02, 1.2e8),
  stage('IPO', 0.05, 2e8, 'PUBLIC_MARKET'),
];

export const fundingRound: InventedTable = {
  kind: 'fundingRound',
  concept,
  links: ['company', 'investors', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'funding-round', index);
    const { reached, place, company, start, end } = stageOf(world, index);
    const { country, era } = makerOf(world, company);
    const stageInLife = (start + draw.unit() * (end - start)) / rowsOf(world, 'fundingRound');
    const year = yearAt(FUNDED, pointOf(era, stageInLife));
    const investors = drawInvestors(world, draw);
    const slug = slugOf(world, 'company', company);
    return {
      slug: `${slug}-round-${place + 1}`,
      company: slug,
      kind: reached.kind,
      series: draw.chance(0.08) ? '' : reached.series,
      announced_on: draw.chance(0.1) ? '' : dateIn(draw, year),
      ...moneyIn(draw, country, { median: reached.median, spread: 0.8, undisclosed: 0.27 }),
      leads: draw.chance(0.4) ? investors.slice(0, 1) : [],
      investors,
      sources: citeSources(world, draw),
    };
  },
};

type Reached = { reached: Stage; place: number; company: number; start: number; end: number };

/** Rounds are numbered series by series, and within a series from the largest maker on. */
function stageOf(world: World, index: number): Reached {
  const rounds = rowsOf(world, 'fundingRound');
  let start = 0;
  for (const [place, reached] of STAGES.entries()) {
    const end = place === STAGES.length - 1 ? rounds : start + Math.round(reached.share * rounds);
    if (index < end) return { reached, place, company: index - start, start, end };
    start = end;
  }
  throw new RangeError(`There is no round ${index} among ${rounds}.`);
}

/** Nobody named in a quarter of the rounds, one in a third, up to a dozen in few. */
function drawInvestors(world: World, draw: Draw): string[] {
  const count = draw.weighted([
    [0, 27],
    [1, 33],
    [2, 10],
    [3, 8],
    [4, 7],
    [5, 6],
    [7, 6],
    [12, 3],
  ]);
  const investors = rowsOf(world, 'investor');
  const drawn = new Set(Array.from({ length: count }, () => draw.skewed(investors)));
  return [...drawn].map((index) => slugOf(world, 'investor', index));
}
