import { Clusters } from '../../generated/operations.ts';
import { withParams } from '../address/address.ts';
import { Answered, Empty } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { View } from '../frame/view.tsx';
import { useWords } from '../words/use-words.ts';
import { AsOf } from './as-of.tsx';
import type { Split } from './cluster-colours.ts';
import { ClusterFilters } from './cluster-filters.tsx';
import { ClusterList } from './cluster-list.tsx';
import { ClusterMap } from './cluster-map.tsx';
import { Funders, useFunders } from './funders.tsx';
import type { Cluster } from './subtract.ts';
import { useClusterAddress, useClusters } from './use-clusters.ts';
import './clusters.css';

export function ClustersView() {
  const { words } = useWords();
  const { params, setParams, variables } = useClusterAddress();
  const answer = useClusters(variables, params.since);
  const today = useAsk(Clusters, { ...variables, asOf: null });
  useFunders(variables);
  const split: Split = params.split === 'authority' ? 'authority' : 'application';
  const isList = params.view === 'list';
  const hrefOf = (organ: string) => withParams({ organ });

  return (
    <View
      title={words.home.clusters}
      lead={words.clusters.lead}
      query={{ operation: Clusters, variables }}
      actions={
        <span className="choice">
          {(['map', 'list'] as const).map((view) => (
            <button
              type="button"
              className="button"
              key={view}
              aria-pressed={params.view === view}
              onClick={() => setParams({ view })}
            >
              {words.clusters[view]}
            </button>
          ))}
        </span>
      }
    >
      <ClusterFilters params={params} setParams={setParams} />
      <AsOf
        value={params.asOf}
        onChange={(asOf) => setParams({ asOf }, { replace: true })}
        waiting={answer.data === undefined}
      />
      <Answered answer={answer}>
        {({ organClusters: clusters }) => {
          if (clusters.length === 0) return <Empty>{words.clusters.none}</Empty>;
          const chosen = clusters.find(({ organ }) => organ.slug === params.organ);
          const grown =
            params.asOf === '' ? 1 : countOf(clusters) / countOf(today.data?.organClusters ?? clusters);
          return (
            <div className="clusters">
              {isList ? (
                <ClusterList clusters={clusters} split={split} chosen={params.organ} hrefOf={hrefOf} />
              ) : (
                <ClusterMap
                  clusters={clusters}
                  split={split}
                  chosen={params.organ}
                  grown={grown}
                  hrefOf={hrefOf}
                />
              )}
              {chosen ? (
                <Funders cluster={chosen} variables={variables} key={chosen.organ.slug} />
              ) : (
                <p className="panel empty">{words.clusters.choose}</p>
              )}
            </div>
          );
        }}
      </Answered>
    </View>
  );
}

const countOf = (clusters: readonly Cluster[]) =>
  Math.max(
    1,
    clusters.reduce((sum, { productCount }) => sum + productCount, 0),
  );
