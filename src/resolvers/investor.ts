// Investors and their stakes.
import type { InvestorResolvers, QueryResolvers, StakeResolvers } from '../generated/resolvers.ts';
import { byId } from '../loaders/entity.ts';
import { exposure } from '../loaders/exposure.ts';
import { investor } from '../loaders/investor.ts';
import { source } from '../loaders/source.ts';
import type { StakeValue } from '../loaders/values.ts';
import type { Company, FundingRound, Investor as InvestorRow } from '../model/nodes.ts';
import { bySlug } from './node.ts';
import { connect, relate, relateAs, relateEach } from './relate.ts';

export const investorQueries = {
  investor: bySlug<InvestorRow>('Investor'),
  investors: connect(investor.page),
} satisfies QueryResolvers;

export const Investor = {
  aliases: ({ aliases }) => aliases ?? [],
  fundingRounds: connect(investor.fundingRounds),
  portfolio: connect(investor.portfolio),
  exposure: relate(exposure.list),
  coInvestors: connect(exposure.coInvestors),
  sources: relate(source.citations),
} satisfies InvestorResolvers;

export const Stake = {
  investor: relateAs(
    byId<InvestorRow>(),
    ({ investorId }: StakeValue) => investorId,
    (node) => node as InvestorRow,
  ),
  company: relateAs(
    byId<Company>(),
    ({ companyId }: StakeValue) => companyId,
    (node) => node as Company,
  ),
  rounds: relateEach(byId<FundingRound>(), ({ roundIds }: StakeValue) => roundIds),
} satisfies StakeResolvers;
