// Reported figures, a third of which the graph computes too.
import { claim as concept } from '../../src/import/row-schemas/claim.ts';
import { FIELDS } from './anatomy.ts';
import { citeSources } from './citations.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';

export const claim: InventedTable = {
  kind: 'claim',
  concept,
  links: ['organs', 'modality', 'drives', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'claim', index);
    const { organ, modalities } = draw.weighted(FIELDS);
    const year = 2019 + draw.below(7);
    const days = `${year}-01-01:${year}-12-31`;
    const [topic, unit, definition] = draw.pick([
      ['APPROVALS', 'products', `approvals:NMPA:CLASS_III:${year}-12-31`],
      ['PROCUREMENT', 'tenders', `procurement:count:${days}`],
      ['MONEY', 'rounds', `rounds:count:${days}`],
      ['DATA', 'database', ''],
      ['DEMAND', 'patients', ''],
    ] as const);
    return {
      slug: `synthetic-claim-${index + 1}`,
      topic,
      statement: `Invented figure ${index + 1} on ${topic.toLowerCase()} in ${year}.`,
      definition: 'A figure that was made up, to measure with.',
      period: String(year),
      value: String(draw.below(1_000)),
      unit,
      computed_by: draw.chance(0.55) ? definition : '',
      organs: draw.chance(0.5) ? [organ] : [],
      modality: topic === 'DATA' ? draw.pick(modalities) : '',
      authority: topic === 'APPROVALS' ? 'NMPA' : '',
      drives: draw.chance(0.2) ? [organ] : [],
      sources: citeSources(world, draw),
    };
  },
};
