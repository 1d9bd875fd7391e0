// What loaders give where it is more than a stored node.
import type { NodeRow } from '../model/facts.ts';
import type { Money } from '../model/money.ts';
import type {
  AmountTotal,
  Approval,
  Entity,
  Import,
  Investor,
  Modality,
  Organ,
  SourceVersion,
} from '../model/nodes.ts';
import type { Edge, PageInfo } from '../model/page.ts';
import type { Params } from './relation.ts';

export type { Connection } from './relation.ts';

export type StakeValue = {
  investorId: string;
  companyId: string;
  roundIds: string[];
  firstInvestedOn: string | null;
  led: boolean;
};

export type FunderValue = {
  investor: Investor;
  companyIds: string[];
  roundCount: number;
  leadCount: number;
  funding: AmountTotal;
};

export type ExposureValue = {
  investorId: string;
  key: string;
  productCount: number;
  companyCount: number;
  /** What it was asked by and for which day; its products are given under the same. */
  by: string;
  asOf: string | null;
};
export type CoInvestorValue = { investor: Investor; sharedRounds: number; sharedCompanies: number };

export type OrganClusterValue = {
  organ: Organ;
  productCount: number;
  approvalCount: number;
  companyCount: number;
  firstApprovedOn: string | null;
  /** Level, filter and day under which the cluster was formed; everything asked of it is answered under the same. */
  scope: Params;
};

export type ApprovalGroupValue = {
  key: string[];
  count: number;
  /** The one that was asked for. */
  edition: string | null;
  /** Dimensions and filter under which approvals were grouped. */
  scope: Params;
};

export type SearchHitValue = { node: Entity; type: string; score: number; matched: string };
export type SearchPage = {
  totalCount: number;
  edges: Edge<SearchHitValue>[];
  nodes: SearchHitValue[];
  pageInfo: PageInfo;
};
export type GraphState = { engine: string };

export type PathStepValue = {
  from: NodeRow;
  to: NodeRow;
  relation: string;
  on: string | null;
  amount: Money | null;
  /** The end of the step that states it: its sources are the step's. */
  fact: NodeRow;
};
export type PathValue = { length: number; nodes: NodeRow[]; steps: PathStepValue[] };
export type SubgraphValue = {
  nodes: { node: Entity; type: string; label: string; degree: number }[];
  links: { from: string; to: string; relation: string }[];
  truncated: boolean;
};
export type WhiteSpaceValue = { organ: Organ; modality: Modality | null; claimIds: string[] };

export type EditionDiffValue = { from: SourceVersion; to: SourceVersion };
export type EditionChangeValue = {
  kind: string;
  approval: Approval;
  fields: { field: string; before: string | null; after: string | null }[];
};

export type ImportValue = Import & {
  counts: { kind: string; created: number; updated: number; unchanged: number; removed: number }[];
  problemCount: number;
  rejectedCount: number;
  problems: string[];
};
