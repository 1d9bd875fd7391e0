// Companies.
import type { CompanyResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { company } from '../loaders/company.ts';

import { source } from '../loaders/source.ts';
import type { Company as CompanyRow } from '../model/nodes.ts';
import { bySlug } from './node.ts';
import { connect, relate } from './relate.ts';

export const companyQueries = {
  company: bySlug<CompanyRow>('Company'),
  companies: connect(company.page),
} satisfies QueryResolvers;

export const Company = {
  aliases: ({ aliases, listedAs, name }) =>
    [...new Set([...(aliases ?? []), ...(listedAs ?? [])])].filter((alias) => alias !== name),
  formerSlugs: ({ formerSlugs }) => formerSlugs ?? [],
  products: connect(company.products),
  fundingRounds: connect(company.fundingRounds),
  investors: connect(company.investors),
  funding: relate(company.funding),
  procurements: connect(company.procurements),
  sectors: relate(company.sectors),
  financials: relate(company.financials),
  listings: relate(company.listings),
  deals: relate(company.deals),
  reimbursements: relate(company.reimbursements),
  sources: relate(source.citations),
} satisfies CompanyResolvers;
