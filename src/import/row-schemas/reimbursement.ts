// A row of data/reimbursement.csv as a Reimbursement.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import {
  amount,
  citations,
  country,
  currency,
  optionalSlug,
  partialDate,
  required,
  slug,
  slugs,
  text,
} from './cells.ts';
import { defineConcept } from './concept.ts';
import { searchText } from './naming.ts';

export const reimbursement = defineConcept({
  file: 'reimbursement.csv',
  type: 'Reimbursement',
  columns: z.object({
    slug,
    scheme: required,
    scheme_kind: text,
    product: optionalSlug,
    company: optionalSlug,
    application: text,
    organs: slugs,
    country,
    amount,
    currency,
    on: partialDate,
    sources: citations,
    caveat: text,
  }),
  references: { product: 'Product', company: 'Company', organs: 'Organ' },
  toNode: (row, { money }) => ({
    props: {
      scheme: row.scheme,
      schemeKind: row.scheme_kind,
      application: row.application,
      country: row.country,
      ...money(row.amount, row.currency, row.on),
      on: row.on,
      caveat: row.caveat,
      searchText: searchText(row.scheme),
    },
    citations: row.sources,
    product: row.product && nodeId('Product', row.product),
    company: row.company && nodeId('Company', row.company),
    organs: row.organs.map((organ) => nodeId('Organ', organ)),
  }),
});
