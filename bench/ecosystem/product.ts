// Products: few makers have many and most have one or none.
import { product as concept } from '../../src/import/row-schemas/product.ts';
import { FIELDS, type Field } from './anatomy.ts';
import { citeSources } from './citations.ts';
import { makerOf } from './company.ts';
import { inventChinese, namesOf, slugOf } from './names.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { rowsOf, type World } from './world.ts';

export type ProductFacts = { company: number; field: Field };

export function productFacts(world: World, index: number): ProductFacts {
  const draw = drawFor(world.seed, 'product facts', index);
  return { company: draw.skewed(rowsOf(world, 'company')), field: draw.weighted(FIELDS) };
}

export const product: InventedTable = {
  kind: 'product',
  concept,
  links: ['company', 'modalities', 'targets', 'sector', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'product', index);
    const { company, field } = productFacts(world, index);
    const { slug, name } = namesOf(world, 'product', index);
    const targets = draw.chance(0.04) ? [field.organ, draw.weighted(FIELDS).organ] : [field.organ];
    return {
      slug,
      name,
      name_zh: makerOf(world, company).country === 'CN' ? `${inventChinese(draw)}影像软件${index + 1}` : '',
      company: slugOf(world, 'company', company),
      application: draw.weighted([
        ['DETECTION', 33],
        ['QUANTIFICATION', 23],
        ['TRIAGE', 19],
        ['DIAGNOSIS_AID', 12],
        ['MONITORING', 4],
        ['IMAGE_ENHANCEMENT', 3],
        ['PLANNING', 2],
        ['OTHER', 3],
        ['', 1],
      ]),
      modalities: draw.chance(0.03) ? [] : [draw.pick(field.modalities)],
      conditions: [draw.pick(field.conditions)],
      targets: [...new Set(targets)],
      sector: draw.chance(0.03) ? '' : field.sector,
      sources: citeSources(world, draw),
    };
  },
};
