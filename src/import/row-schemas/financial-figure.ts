// A row of data/financial-figure.csv as a FinancialFigure.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import { citations, currency, oneOf, required, signed, slug, text } from './cells.ts';
import { defineConcept } from './concept.ts';

export const financialFigure = defineConcept({
  file: 'financial-figure.csv',
  type: 'FinancialFigure',
  columns: z.object({
    slug,
    company: slug,
    metric: oneOf(['REVENUE', 'GROSS_MARGIN', 'RD_EXPENSE', 'SELLING_EXPENSE', 'NET_LOSS', 'OTHER']),
    metric_stated: text,
    period: required,
    amount: signed,
    currency,
    percent: signed,
    growth: signed,
    sources: citations,
    caveat: text,
  }),
  references: { company: 'Company' },
  toNode: (row, { money }) => ({
    props: {
      metric: row.metric,
      metricStated: row.metric_stated,
      period: row.period,
      ...money(row.amount, row.currency, row.period.match(/\d{4}/)?.[0] ?? null),
      percent: row.percent,
      growth: row.growth,
      caveat: row.caveat,
    },
    citations: row.sources,
    company: nodeId('Company', row.company),
  }),
});
