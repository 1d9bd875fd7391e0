// A row of data/product.csv as a Product.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { citations, list, optionalOneOf, optionalSlug, required, slug, slugs, text } from './cells.ts';
import { defineConcept } from './concept.ts';
import { named } from './naming.ts';

export const product = defineConcept({
  file: 'product.csv',
  type: 'Product',
  columns: z.object({
    slug,
    name: required,
    name_zh: text,
    company: slug,
    application: optionalOneOf([
      'DETECTION',
      'DIAGNOSIS_AID',
      'TRIAGE',
      'QUANTIFICATION',
      'PLANNING',
      'IMAGE_ENHANCEMENT',
      'MONITORING',
      'OTHER',
    ]),
    modalities: slugs,
    conditions: list,
    targets: slugs,
    sector: optionalSlug,
    sources: citations,
    caveat: text,
  }),
  references: { company: 'Company', modalities: 'Modality', targets: 'Organ', sector: 'Sector' },
  toNode: (row) => ({
    props: { ...named(row), application: row.application, conditions: row.conditions, caveat: row.caveat },
    citations: row.sources,
    company: nodeId('Company', row.company),
    modalities: row.modalities.map((modality) => nodeId('Modality', modality)),
    sector: row.sector && nodeId('Sector', row.sector),
    targets: row.targets.map((organ) => nodeId('Organ', organ)),
  }),
});
