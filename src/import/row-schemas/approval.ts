// A row of data/approval.csv as a Approval.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { toSlug } from '../../model/names.ts';
import { citations, oneOf, optionalOneOf, partialDate, required, slug, text } from './cells.ts';
import { defineConcept } from './concept.ts';

export const approval = defineConcept({
  file: 'approval.csv',
  type: 'Approval',
  columns: z.object({
    slug,
    number: text,
    authority: oneOf(['NMPA', 'FDA', 'CE', 'MFDS', 'PMDA', 'OTHER']),
    authority_name: required,
    pathway: optionalOneOf(['CLASS_III', 'CLASS_II', 'PREMARKET_510K', 'DE_NOVO', 'PMA', 'OTHER']),
    device_class: text,
    decided_on: partialDate,
    product: slug,
    sources: citations,
    caveat: text,
  }),
  references: { product: 'Product' },
  toNode: (row) => ({
    props: {
      number: row.number,
      authority: row.authority,
      authorityName: row.authority_name,
      deviceClass: row.device_class,
      caveat: row.caveat,
      statedPathway: row.pathway,
      statedOn: row.decided_on,
    },
    citations: row.sources,
    product: nodeId('Product', row.product),
    authority: `authority:${toSlug(row.authority_name)}`,
    authorityName: row.authority_name,
  }),
});
