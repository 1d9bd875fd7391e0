// Reads of companies: one statement for all companies of a level.
import type { CompanyFilter } from '../generated/resolvers.ts';
import type { Company } from '../model/nodes.ts';
import { asOfParams, companyParams, productParams, rolledUpCompanyParams } from './filters.ts';
import { many, NO_MONEY, type PageRelation, page, rootPage, row } from './relation.ts';
import type { StakeValue } from './values.ts';

type Args = { filter?: CompanyFilter | null | undefined; orderBy?: string | null | undefined };
const companies = rootPage('company/page', companyParams);
const rolledUp = rootPage('company/page-rolled-up', rolledUpCompanyParams);

export const company = {
  /** Two statements: what a company has bought costs a look at every deal, which a plain list need not pay for. */
  page: {
    open: (parent, args) => (args.filter?.rollUpAcquired === true ? rolledUp : companies).open(parent, args),
  } satisfies PageRelation<unknown, Args, Company> as PageRelation<unknown, Args, Company>,
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
