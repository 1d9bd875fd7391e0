// A row of data/policy.csv as a Policy.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { citations, partialDate, required, slug, slugs, text } from './cells.ts';
import { defineConcept } from './concept.ts';
import { named } from './naming.ts';

export const policy = defineConcept({
  file: 'policy.csv',
  type: 'Policy',
  columns: z.object({
    slug,
    name: required,
    name_zh: text,
    issuer: text,
    issued_on: partialDate,
    effect: text,
    target: text,
    organs: slugs,
    sources: citations,
    caveat: text,
  }),
  references: { organs: 'Organ' },
  toNode: (row) => ({
    props: {
      ...named(row),
      issuer: row.issuer,
      issuedOn: row.issued_on,
      effect: row.effect,
      target: row.target,
      caveat: row.caveat,
    },
    citations: row.sources,
    organs: row.organs.map((organ) => nodeId('Organ', organ)),
  }),
});
