// What loaders give where it is more than a stored node.
import type { AmountTotal, Entity, Investor, Organ } from '../model/nodes.ts';
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

export type OrganClusterValue = {
  organ: Organ;
  productCount: number;
  approvalCount: number;
  companyCount: number;
  firstApprovedOn: string | null;
  /** Level, filter and day under which the cluster was formed; everything asked of it is answered under the same. */
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
