// From rounds and products to the bands of a flow. Pure: what is shared among whom is decided here.
import { endsOf } from './flow-ends.ts';

export type Named = { id: string; slug: string; label: string; labelZh?: string | null };
export type Round = {
  id: string;
  kind: string;
  amount?: { usd?: number | null } | null;
  company: Named;
  investors: readonly { investor: Named }[];
};
export type Product = {
  id: string;
  application?: string | null;
  targets: readonly { organ: { slug: string } }[];
};

export type Question = {
  /** Slug of an organ: only companies with an approved product for it. '' for all. */
  organ: string;
  /** Slug of an investor: only companies that it put money into. '' for all. */
  investor: string;
  ends: 'organ' | 'application';
  width: 'money' | 'rounds';
  /** Whether companies without an approved product are in the flow too. */
  unapproved: boolean;
  /** How many investors have a place of their own; the rest share one. */
  top: number;
};
export type Facts = {
  rounds: readonly Round[];
  products: ReadonlyMap<string, readonly Product[]>;
  /** The organ that each organ or part counts for. */
  rollUp(organ: string): string;
};

export type Stop = { key: string; layer: 0 | 1 | 2; named?: Named };
export type Band = {
  key: string;
  from: string;
  to: string;
  value: number;
  /** Rounds that make up the band; of a company's band, all its rounds. */
  rounds: string[];
  usd: number;
  undisclosed: number;
};
export type Flow = { stops: Stop[]; bands: Band[] };

export const OTHERS = 'others';

/** Sums that a source states over several rounds would count money twice. */
const counts = ({ kind }: Round) => kind !== 'TOTAL';
const usdOf = ({ kind, amount }: Round) => (kind === 'ROUND' ? (amount?.usd ?? 0) : 0);

export function toFlow({ rounds, products, rollUp }: Facts, question: Question): Flow {
  const productsOf = (company: string) =>
    (products.get(company) ?? []).filter(
      ({ targets }) =>
        question.organ === '' || targets.some(({ organ }) => rollUp(organ.slug) === question.organ),
    );
  const backed = new Set(
    rounds
      .filter(({ investors }) => investors.some(({ investor }) => investor.slug === question.investor))
      .map(({ company }) => company.id),
  );
  const isUnapprovedToo = question.unapproved && question.organ === '';
  const asked = rounds.filter(
    (round) =>
      counts(round) &&
      round.investors.length > 0 &&
      (isUnapprovedToo || productsOf(round.company.id).length > 0) &&
      (question.investor === '' || backed.has(round.company.id)),
  );
  const shown = pickInvestors(asked, question);
  const companies = new Set(
    asked
      .filter(({ investors }) => investors.some(({ investor }) => shown.has(investor.id)))
      .map(({ company }) => company.id),
  );
  const inView = asked.filter(({ company }) => companies.has(company.id));
  return layOut(inView, shown, productsOf, rollUp, question);
}

const weigh = (round: Round, width: Question['width']) => (width === 'rounds' ? 1 : usdOf(round));

/** The investors with the most, and always the one asked for. */
function pickInvestors(rounds: readonly Round[], { investor: asked, width, top }: Question): Set<string> {
  const totals = new Map<string, { slug: string; value: number; rounds: number }>();
  for (const round of rounds)
    for (const { investor } of round.investors) {
      const total = totals.get(investor.id) ?? { slug: investor.slug, value: 0, rounds: 0 };
      total.value += weigh(round, width) / round.investors.length;
      total.rounds += 1;
      totals.set(investor.id, total);
    }
  const ranked = [...totals].sort(
    ([a, one], [b, other]) => other.value - one.value || other.rounds - one.rounds || (a < b ? -1 : 1),
  );
  if (asked !== '') return new Set(ranked.filter(([, { slug }]) => slug === asked).map(([id]) => id));
  return new Set(ranked.slice(0, top).map(([id]) => id));
}

function layOut(
  rounds: readonly Round[],
  shown: ReadonlySet<string>,
  productsOf: (company: string) => readonly Product[],
  rollUp: Facts['rollUp'],
  question: Question,
): Flow {
  const stops = new Map<string, Stop>();
  const bands = new Map<string, Band>();
  const add = (from: Stop, to: Stop, value: number, round: Round) => {
    stops.set(from.key, from);
    stops.set(to.key, to);
    const key = `${from.key}|${to.key}`;
    const band = bands.get(key) ?? {
      key,
      from: from.key,
      to: to.key,
      value: 0,
      rounds: [],
      usd: 0,
      undisclosed: 0,
    };
    band.value += value;
    if (!band.rounds.includes(round.id)) {
      band.rounds.push(round.id);
      band.usd += usdOf(round);
      band.undisclosed += usdOf(round) > 0 ? 0 : 1;
    }
    bands.set(key, band);
  };
  for (const round of rounds) {
    const value = weigh(round, question.width);
    const company: Stop = { key: round.company.id, layer: 1, named: round.company };
    for (const { investor } of round.investors)
      add(
        shown.has(investor.id) ? { key: investor.id, layer: 0, named: investor } : { key: OTHERS, layer: 0 },
        company,
        value / round.investors.length,
        round,
      );
    for (const [end, part] of endsOf(productsOf(round.company.id), rollUp, question))
      add(company, { key: end, layer: 2 }, value * part, round);
  }
  return { stops: [...stops.values()], bands: [...bands.values()] };
}
