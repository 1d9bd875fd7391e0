// A row of data/organ.csv as an Organ. What it lies within comes from the whole tree (model/organs.ts).
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { oneOf, optionalSlug, required, slug, text } from './cells.ts';
import { defineConcept } from './concept.ts';
import { named } from './naming.ts';

export const organ = defineConcept({
  file: 'organ.csv',
  type: 'Organ',
  columns: z.object({
    slug,
    name: required,
    name_zh: text,
    uberon: text,
    parent: optionalSlug,
    level: oneOf(['system', 'organ', 'part']),
  }),
  references: { parent: 'Organ' },
  toNode: (row, { place }) => ({
    props: { ...named(row), uberon: row.uberon, level: row.level, ...place(row.slug) },
    parent: row.parent && nodeId('Organ', row.parent),
  }),
});
