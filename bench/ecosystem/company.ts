// Makers: a third of them Chinese, few large. What other rows need to know of one is told here.
import { company as concept } from '../../src/import/row-schemas/company.ts';
import { citeSources } from './citations.ts';
import { inventChinese, inventWord, namesOf } from './names.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { FUNDED, pointOf, yearAt } from './time.ts';
import type { World } from './world.ts';

export type Maker = {
  country: string;
  /** Where its life lies within the years of the ecosystem, from 0 to 1. */
  era: number;
  foundedIn: number;
};

export function makerOf({ seed }: World, index: number): Maker {
  const draw = drawFor(seed, 'maker', index);
  const country = draw.weighted([
    ['CN', 34],
    ['US', 34],
    ['KR', 7],
    ['IL', 6],
    ['GB', 6],
    ['FR', 4],
    ['DE', 4],
    ['JP', 3],
    ['AU', 2],
  ]);
  const era = draw.unit();
  return { country, era, foundedIn: yearAt(FUNDED, pointOf(era, 0)) - 1 - draw.below(3) };
}

export const company: InventedTable = {
  kind: 'company',
  concept,
  links: ['sectors', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'company', index);
    const { country, foundedIn } = makerOf(world, index);
    const { slug, name } = namesOf(world, 'company', index);
    return {
      slug,
      name,
      name_zh: country === 'CN' ? `${inventChinese(draw)}医疗${index + 1}` : '',
      aliases: draw.chance(0.3) ? [`${name} ${draw.pick(['Inc.', 'Ltd.', 'GmbH', 'Co., Ltd.'])}`] : [],
      country: draw.chance(0.15) ? '' : country,
      city: draw.chance(0.5) ? `${inventWord(draw)} City` : '',
      founded_on: draw.chance(0.4) ? '' : String(foundedIn),
      website: draw.chance(0.5) ? `https://company-${index + 1}.example` : '',
      segment: draw.chance(0.3) ? draw.pick(['imaging', 'triage', 'drug discovery', 'cardiology']) : '',
      sectors: draw.weighted<string[]>([
        [['imaging'], 58],
        [['physiological-signals'], 8],
        [['digital-pathology'], 6],
        [['drug-research'], 5],
        [['cdss'], 4],
        [['emr', 'cdss'], 2],
        [['imaging', 'physiological-signals'], 3],
        [['consultation'], 2],
        [['general-ai'], 2],
        [[], 10],
      ]),
      sources: citeSources(world, draw),
    };
  },
};
