// What a source says without a figure.
import { statement as concept } from '../../src/import/row-schemas/statement.ts';
import { FIELDS } from './anatomy.ts';
import { citeSources } from './citations.ts';
import { slugOf } from './names.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { rowsOf } from './world.ts';

export const statement: InventedTable = {
  kind: 'statement',
  concept,
  links: ['organs', 'sectors', 'companies', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'statement', index);
    const companies = rowsOf(world, 'company');
    return {
      slug: `synthetic-statement-${index + 1}`,
      topic: draw.pick(['MARKET', 'COMPANIES', 'SECTORS', 'TRIALS']),
      statement: `Invented statement ${index + 1}.`,
      organs: draw.chance(0.3) ? [draw.weighted(FIELDS).organ] : [],
      sectors: draw.chance(0.5) ? [draw.pick(['imaging', 'cdss', 'emr', 'drug-research'])] : [],
      companies: draw.chance(0.5) ? [slugOf(world, 'company', draw.skewed(companies))] : [],
      sources: citeSources(world, draw),
    };
  },
};
