// All resolvers. Every root field is loaded level by level.
import type { Resolvers } from '../generated/resolvers.ts';
import { Approval, approvalQueries } from './approval.ts';
import { Claim, claimQueries } from './claim.ts';
import { Company, companyQueries } from './company.ts';
import { connection } from './connection.ts';
import { Deal, dealQueries } from './deal.ts';
import { Department } from './department.ts';
import { EditionDiff, editionQueries } from './edition.ts';
import { Exposure } from './exposure.ts';
import { FinancialFigure } from './financial-figure.ts';
import { FundingRound, fundingRoundQueries } from './funding-round.ts';
import { GraphInfo, graphQueries } from './graph.ts';
import { Hospital, hospitalQueries } from './hospital.ts';
import { importQueries } from './import.ts';
import { Investor, investorQueries, Stake } from './investor.ts';
import { Listing } from './listing.ts';
import { loadByLevel } from './load-by-level.ts';
import { interfaces, nodeQueries } from './node.ts';
import { Organ, organQueries } from './organ.ts';
import { Funder, OrganCluster, organClusterQueries } from './organ-cluster.ts';
import { PathStep, pathQueries } from './path.ts';
import { Policy, policyQueries } from './policy.ts';
import { Procurement, procurementQueries } from './procurement.ts';
import { Product, productQueries } from './product.ts';
import { Reimbursement, reimbursementQueries } from './reimbursement.ts';
import type { Resolve } from './relate.ts';
import { scalars } from './scalars.ts';
import { searchQueries } from './search.ts';
import { Sector, SectorMaturity, sectorQueries } from './sector.ts';
import type { FindResolver } from './selected-fields.ts';
import { Source } from './source.ts';
import { Statement, statementQueries } from './statement.ts';
import { ApprovalGroup, statisticsQueries } from './statistics.ts';
import { WhiteSpace, whiteSpaceQueries } from './white-space.ts';

const queries = {
  ...nodeQueries,
  ...companyQueries,
  ...productQueries,
  ...organQueries,
  ...approvalQueries,
  ...hospitalQueries,
  ...procurementQueries,
  ...investorQueries,
  ...fundingRoundQueries,
  ...organClusterQueries,
  ...searchQueries,
  ...graphQueries,
  ...sectorQueries,
  ...policyQueries,
  ...claimQueries,
  ...dealQueries,
  ...reimbursementQueries,
  ...whiteSpaceQueries,
  ...statementQueries,
  ...statisticsQueries,
  ...pathQueries,
  ...editionQueries,
  ...importQueries,
};

const connectionTypes = [
  'Approval',
  'CoInvestor',
  'Company',
  'EditionChange',
  'Funder',
  'FundingRound',
  'Hospital',
  'Import',
  'Investor',
  'Organ',
  'Procurement',
  'Product',
  'Stake',
];

const find: FindResolver = (type, field) =>
  (resolvers as unknown as Record<string, Record<string, ReturnType<FindResolver>>>)[type]?.[field];

export const resolvers: Resolvers = {
  ...scalars,
  ...interfaces,
  Query: Object.fromEntries(
    Object.entries(queries).map(([name, resolve]) => [
      name,
      loadByLevel(resolve as Resolve<unknown, unknown, unknown>, find),
    ]),
  ),
  ...Object.fromEntries(connectionTypes.map((type) => [`${type}Connection`, connection])),
  Approval,
  ApprovalGroup,
  Claim,
  Company,
  Deal,
  Department,
  EditionDiff,
  Exposure,
  FinancialFigure,
  Funder,
  FundingRound,
  GraphInfo,
  Hospital,
  Investor,
  Listing,
  Organ,
  OrganCluster,
  PathStep,
  Policy,
  Procurement,
  Product,
  Reimbursement,
  Sector,
  SectorMaturity,
  Source,
  Stake,
  Statement,
  WhiteSpace,
} as Resolvers;
