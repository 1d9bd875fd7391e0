import { useWords } from '../words/use-words.ts';
import { colourOf, facetsOf, type Split } from './cluster-colours.ts';
import { Legend } from './cluster-map.tsx';
import type { Cluster } from './subtract.ts';
import './cluster-list.css';

/** The same clusters as a list, for narrow screens and for those who would rather read. */
export function ClusterList({
  clusters,
  split,
  chosen,
  hrefOf,
}: {
  clusters: readonly Cluster[];
  split: Split;
  chosen: string;
  hrefOf(organ: string): string;
}) {
  const { words, name } = useWords();
  const largest = Math.max(1, ...clusters.map(({ productCount }) => productCount));
  return (
    <div>
      <ol className="cluster-list">
        {clusters.map((cluster) => (
          <li key={cluster.organ.slug}>
            <a
              href={hrefOf(cluster.organ.slug)}
              aria-current={chosen === cluster.organ.slug ? 'true' : undefined}
            >
              <span>{name(cluster.organ)}</span>
              <span className="cluster-bar">
                <span style={{ width: `${(100 * cluster.productCount) / largest}%` }}>
                  {facetsOf(cluster, split).map(({ key, count }) => (
                    <i key={key} style={{ flexGrow: count, background: colourOf(split, key) }} />
                  ))}
                </span>
              </span>
              <span className="muted">{words.clusters.products(cluster.productCount)}</span>
            </a>
          </li>
        ))}
      </ol>
      <Legend clusters={clusters} split={split} />
    </div>
  );
}
