// Reads of companies: one statement for all companies of a level.
import { asOfParams, companyParams, productParams } from './filters.ts';
import { many, NO_MONEY, page, rootPage, row } from './relation.ts';
import type { StakeValue } from './values.ts';

export const company = {
  page: rootPage('company/page', companyParams),
  products: page('company/products', { params: productParams }),
  fundingRounds: page('company/funding-rounds', { params: asOfParams }),
  investors: page('company/investors', {
    params: asOfParams,
    toValue: ({ node, roundIds, firstInvestedOn, led }, companyId): StakeValue => ({
      investorId: node.id,
      companyId,
      roundIds,
      firstInvestedOn,
      led,
    }),
  }),
  funding: row('company/funding', NO_MONEY, { params: asOfParams }),
  procurements: page('company/procurements'),
  sectors: many('company/sectors'),
  financials: many('company/financials', {
    params: ({ metric }: { metric?: string | null | undefined }) => ({ metric: metric ?? null }),
  }),
  listings: many('company/listings'),
  deals: many('company/deals'),
  reimbursements: many('company/reimbursements'),
};
