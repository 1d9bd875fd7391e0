// Reads of investors: one statement for all investors of a level.
import { asOfParams } from './filters.ts';
import { page, rootPage } from './relation.ts';
import type { StakeValue } from './values.ts';

export const investor = {
  page: rootPage('investor/page'),
  fundingRounds: page('investor/funding-rounds', { params: asOfParams }),
  portfolio: page('investor/portfolio', {
    params: asOfParams,
    toValue: ({ node, roundIds, firstInvestedOn, led }, investorId): StakeValue => ({
      investorId,
      companyId: node.id,
      roundIds,
      firstInvestedOn,
      led,
    }),
  }),
};
