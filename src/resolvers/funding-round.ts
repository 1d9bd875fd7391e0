// Funding rounds.
import type { FundingRoundResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { fundingRound } from '../loaders/funding-round.ts';
import { source } from '../loaders/source.ts';
import { toMoney } from '../model/money.ts';
import { connect, relate } from './relate.ts';

export const fundingRoundQueries = { fundingRounds: connect(fundingRound.page) } satisfies QueryResolvers;

export const FundingRound = {
  company: relate(fundingRound.company),
  amount: toMoney,
  investors: relate(fundingRound.investors),
  sources: relate(source.citations),
} satisfies FundingRoundResolvers;
