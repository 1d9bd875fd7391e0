// Those who fund: most took part in one round, few in hundreds.
import { investor as concept } from '../../src/import/row-schemas/investor.ts';
import { citeSources } from './citations.ts';
import { inventChinese, namesOf } from './names.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';

export const investor: InventedTable = {
  kind: 'investor',
  concept,
  links: ['sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'investor', index);
    const { slug, name } = namesOf(world, 'investor', index);
    const country = draw.weighted([
      ['US', 35],
      ['CN', 35],
      ['GB', 8],
      ['KR', 6],
      ['JP', 5],
      ['SG', 5],
      ['DE', 6],
    ]);
    return {
      slug,
      name,
      name_zh: country === 'CN' ? `${inventChinese(draw)}资本${index + 1}` : '',
      kind: draw.weighted([
        ['VC', 55],
        ['corporate', 12],
        ['corporate VC', 10],
        ['PE', 6],
        ['asset manager', 4],
        ['foundation', 3],
        ['sovereign', 2],
        ['', 8],
      ]),
      country: draw.chance(0.3) ? '' : country,
      website: draw.chance(0.4) ? `https://investor-${index + 1}.example` : '',
      sources: citeSources(world, draw),
    };
  },
};
