// Reads of clusters. What is asked of a cluster is answered under the scope in which it was formed.
import { clusterParams } from './filters.ts';
import { all, count, many, NO_MONEY, page, row } from './relation.ts';
import type { FunderValue, OrganClusterValue } from './values.ts';

const inScope = {
  key: ({ organ }: OrganClusterValue) => organ.id,
  params: (_args: unknown, { scope }: OrganClusterValue) => scope,
};

export const organCluster = {
  list: all('organ-cluster/clusters', {
    params: clusterParams,
    toValue: (found, scope): OrganClusterValue => ({ ...found, scope }),
  }),
  /** How many products the clusters of a scope share out; the same number for each cluster. */
  total: count('organ-cluster/total', { ...inScope, key: () => '' }),
  applications: many('organ-cluster/applications', inScope),
  authorities: many('organ-cluster/authorities', inScope),
  products: page('organ-cluster/products', inScope),
  funders: page('organ-cluster/funders', {
    ...inScope,
    toValue: ({ node, companyIds, roundCount, leadCount, ...money }): FunderValue => ({
      investor: node,
      companyIds,
      roundCount,
      leadCount,
      funding: money,
    }),
  }),
  drivers: many('organ-cluster/drivers', inScope),
  funding: row('organ-cluster/funding', NO_MONEY, inScope),
};
