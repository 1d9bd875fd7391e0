// Reports that never were: each title says so.
import { source as concept } from '../../src/import/row-schemas/source.ts';
import { sourceSlug } from './citations.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { dateOrNone, FUNDED } from './time.ts';

export const source: InventedTable = {
  kind: 'source',
  concept,
  links: [],
  row({ seed }, index) {
    const draw = drawFor(seed, 'source', index);
    return {
      slug: sourceSlug(index),
      title: `Synthetic data: invented report ${index + 1}`,
      publisher: `publisher-${draw.skewed(200) + 1}.example`,
      url: `https://synthetic.example/${index + 1}`,
      published_on: dateOrNone(draw, FUNDED, 0.3),
      retrieved_on: '2025-12-31',
      trust: draw.weighted([
        ['press', 60],
        ['secondary', 35],
        ['primary', 5],
      ]),
    };
  },
};
