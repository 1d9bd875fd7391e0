// Reads of funding rounds: one statement for all rounds of a level.
import { asOfParams } from './filters.ts';
import { many, required, rootPage } from './relation.ts';

export const fundingRound = {
  page: rootPage('funding-round/page', asOfParams),
  company: required('funding-round/company'),
  investors: many('funding-round/investors', { toValue: ({ investor, lead }) => ({ investor, lead }) }),
};
