// Clusters of approved products and who funded their makers.
import type { FunderResolvers, OrganClusterResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { byId } from '../loaders/entity.ts';
import { organCluster } from '../loaders/organ-cluster.ts';
import type { FunderValue, OrganClusterValue } from '../loaders/values.ts';
import type { Company } from '../model/nodes.ts';
import { connect, relate, relateAs, relateEach } from './relate.ts';

export const organClusterQueries = { organClusters: relate(organCluster.list) } satisfies QueryResolvers;

export const OrganCluster = {
  share: relateAs(
    organCluster.total,
    (cluster: OrganClusterValue) => cluster,
    (total, { productCount }) => productCount / total,
  ),
  applications: relate(organCluster.applications),
  authorities: relate(organCluster.authorities),
  products: connect(organCluster.products),
  funders: connect(organCluster.funders),
  drivers: relate(organCluster.drivers),
  funding: relate(organCluster.funding),
} satisfies OrganClusterResolvers;

export const Funder = {
  companies: relateEach(byId<Company>(), ({ companyIds }: FunderValue) => companyIds),
} satisfies FunderResolvers;
