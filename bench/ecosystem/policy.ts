// Policies, with the organs that they bear on.
import { policy as concept } from '../../src/import/row-schemas/policy.ts';
import { FIELDS } from './anatomy.ts';
import { citeSources } from './citations.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { BOUGHT, dateOrNone } from './time.ts';

export const policy: InventedTable = {
  kind: 'policy',
  concept,
  links: ['organs', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'policy', index);
    return {
      slug: `synthetic-policy-${index + 1}`,
      name: `Invented policy ${index + 1}`,
      name_zh: draw.chance(0.6) ? `虚构政策${index + 1}` : '',
      issuer: `Invented ministry ${draw.skewed(20) + 1}`,
      issued_on: dateOrNone(draw, BOUGHT, 0.1),
      effect: draw.pick(['reimbursement', 'procurement', 'registration', 'programme', 'data', 'pricing']),
      target: draw.pick(['AI-enabled device software', 'imaging aids', 'digital health applications']),
      organs: draw.chance(0.4) ? [draw.weighted(FIELDS).organ] : [],
      sources: citeSources(world, draw),
    };
  },
};
