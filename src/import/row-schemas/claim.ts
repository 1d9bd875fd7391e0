// A row of data/claim.csv as a Claim.
import { z } from 'zod';
import { isDefinition } from '../../model/claim-definition.ts';
import { nodeId } from '../../model/ids.ts';
import {
  citations,
  number,
  oneOf,
  optionalOneOf,
  optionalSlug,
  required,
  slug,
  slugs,
  text,
} from './cells.ts';
import { defineConcept } from './concept.ts';
import { searchText } from './naming.ts';

export const TOPICS = oneOf([
  'MARKET',
  'APPROVALS',
  'DATA',
  'POLICY',
  'DEMAND',
  'PROCUREMENT',
  'COMPANIES',
  'MONEY',
  'SECTORS',
  'TRIALS',
]);

export const claim = defineConcept({
  file: 'claim.csv',
  type: 'Claim',
  columns: z.object({
    slug,
    topic: TOPICS,
    statement: required,
    definition: required,
    period: text,
    value: number,
    unit: required,
    computed_by: text.pipe(
      z
        .string()
        .refine(isDefinition, { error: 'must be a definition that the graph can compute' })
        .nullable(),
    ),
    organs: slugs,
    modality: optionalSlug,
    authority: optionalOneOf(['NMPA', 'FDA', 'CE', 'MFDS', 'PMDA', 'OTHER']),
    drives: slugs,
    sources: citations,
    caveat: text,
  }),
  references: { organs: 'Organ', modality: 'Modality', drives: 'Organ' },
  toNode: (row) => ({
    props: {
      slug: row.slug,
      topic: row.topic,
      statement: row.statement,
      definition: row.definition,
      period: row.period,
      value: row.value,
      unit: row.unit,
      computedBy: row.computed_by,
      authority: row.authority,
      caveat: row.caveat,
      searchText: searchText(row.statement),
    },
    citations: row.sources,
    organs: row.organs.map((organ) => nodeId('Organ', organ)),
    modality: row.modality && nodeId('Modality', row.modality),
    drives: row.drives.map((organ) => nodeId('Organ', organ)),
  }),
});
