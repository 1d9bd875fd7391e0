// A row of data/procurement.csv as a Procurement.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { priced } from '../../model/money.ts';
import {
  amount,
  citations,
  currency,
  oneOf,
  optionalOneOf,
  optionalSlug,
  partialDate,
  slug,
  slugs,
  text,
} from './cells.ts';
import { defineConcept } from './concept.ts';
import { searchText } from './naming.ts';

export const procurement = defineConcept({
  file: 'procurement.csv',
  type: 'Procurement',
  columns: z.object({
    slug,
    title: text,
    buyer: optionalSlug,
    supplier: optionalSlug,
    supplier_stated: text,
    product: optionalSlug,
    kind: text,
    organs: slugs,
    amount,
    currency,
    pricing: optionalOneOf(['PURCHASE', 'PER_CASE', 'SUBSCRIPTION']),
    stage: oneOf(['NOTICE', 'BUDGET', 'AWARD', 'DEPLOYMENT', 'TRIAL_SITE', 'OTHER']),
    awarded_on: partialDate,
    sources: citations,
    caveat: text,
  }),
  references: { buyer: 'Hospital', supplier: 'Company', product: 'Product', organs: 'Organ' },
  toNode: (row, { money }) => ({
    props: {
      title: row.title,
      supplierStated: row.supplier_stated,
      kind: row.kind,
      pricing: row.pricing,
      stage: row.stage,
      awardedOn: row.awarded_on,
      ...priced(money(row.amount, row.currency, row.awarded_on)),
      caveat: row.caveat,
      searchText: searchText(row.title),
    },
    citations: row.sources,
    buyer: row.buyer && nodeId('Hospital', row.buyer),
    supplier: row.supplier && nodeId('Company', row.supplier),
    product: row.product && nodeId('Product', row.product),
    organs: row.organs.map((organ) => nodeId('Organ', organ)),
  }),
});
