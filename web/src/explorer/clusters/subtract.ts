// What clusters have gained between two days.
import type { ClustersQuery } from '../../generated/operations.ts';

export type Cluster = ClustersQuery['organClusters'][number];

export function subtract(now: readonly Cluster[], before: readonly Cluster[]): Cluster[] {
  const earlier = new Map(before.map((cluster) => [cluster.organ.slug, cluster]));
  return now
    .map((cluster) => {
      const then = earlier.get(cluster.organ.slug);
      if (then === undefined) return cluster;
      const less = (name: 'applications' | 'authorities') => {
        const counts = new Map(then[name].map(({ key, count }) => [key, count]));
        return cluster[name]
          .map(({ key, count }) => ({ key, count: count - (counts.get(key) ?? 0) }))
          .filter(({ count }) => count > 0);
      };
      return {
        ...cluster,
        productCount: cluster.productCount - then.productCount,
        applications: less('applications'),
        authorities: less('authorities'),
      };
    })
    .filter(({ productCount }) => productCount > 0)
    .sort((a, b) => b.productCount - a.productCount || (a.organ.slug < b.organ.slug ? -1 : 1));
}
