// The clusters as a packed map: a field's area is its number of approved products, its strip how they split.
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { useRef } from 'react';
import { useWords } from '../words/use-words.ts';
import { colourOf, facetsOf, legendOf, type Split } from './cluster-colours.ts';
import type { Cluster } from './subtract.ts';
import { useSize } from './use-size.ts';
import './cluster-map.css';

export function ClusterMap({
  clusters,
  split,
  chosen,
  grown = 1,
  hrefOf,
}: {
  clusters: readonly Cluster[];
  split: Split;
  chosen?: string;
  /** Part of today's products that there were on the day shown: the map grows with them. */
  grown?: number;
  hrefOf(organ: string): string;
}) {
  const { words, name } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const scale = Math.max(0.45, Math.sqrt(Math.min(1, grown)));
  const tiles = pack(clusters, width * scale, height * scale);
  return (
    <div>
      <div className="cluster-map" ref={box}>
        {tiles.map(({ cluster, left, top, wide, high }) => {
          const organ = name(cluster.organ);
          const isNamed = wide > 60 && high > 38;
          return (
            <a
              key={cluster.organ.slug}
              className={isNamed ? 'tile' : 'tile tile-small'}
              href={hrefOf(cluster.organ.slug)}
              aria-current={chosen === cluster.organ.slug ? 'true' : undefined}
              title={`${organ}: ${cluster.productCount} ${words.clusters.tile(cluster.companyCount)}`}
              style={{
                left,
                top,
                width: wide,
                height: high,
                // The more products, the deeper: an organ's weight is seen before its area is compared.
                backgroundColor: `color-mix(in srgb, var(--accent) ${depth(cluster, clusters)}%, var(--paper))`,
              }}
            >
              <span
                className={isNamed ? 'tile-name' : 'unseen'}
                style={{
                  fontSize: Math.min(22, 11 + Math.sqrt(wide * high) / 22),
                  whiteSpace: high < 90 ? 'nowrap' : undefined,
                }}
              >
                {organ}
              </span>{' '}
              <span className={wide > 30 && high > (isNamed ? 62 : 30) ? 'tile-count' : 'unseen'}>
                {cluster.productCount}
              </span>{' '}
              <span className="unseen">{words.clusters.tile(cluster.companyCount)}</span>
              <span className="tile-split">
                {facetsOf(cluster, split).map(({ key, count }) => (
                  <i key={key} style={{ flexGrow: count, background: colourOf(split, key) }} />
                ))}
              </span>
            </a>
          );
        })}
      </div>
      <Legend clusters={clusters} split={split} />
    </div>
  );
}

/** Square pixels that a tile has at least, so that it can be clicked however few its products. */
const SMALLEST_AREA = 1_300;

function pack(clusters: readonly Cluster[], width: number, height: number) {
  if (width === 0) return [];
  const smallest =
    (SMALLEST_AREA / (width * height)) * clusters.reduce((sum, { productCount }) => sum + productCount, 0);
  type Node = { cluster?: Cluster; children?: Node[] };
  const root = hierarchy<Node>({ children: clusters.map((cluster) => ({ cluster })) }).sum(({ cluster }) =>
    cluster === undefined ? 0 : Math.max(cluster.productCount, smallest),
  );
  const laid = treemap<Node>().size([width, height]).tile(treemapSquarify.ratio(1.25)).paddingInner(4)(root);
  return laid
    .leaves()
    .flatMap(({ data, x0, x1, y0, y1 }) =>
      data.cluster === undefined
        ? []
        : [{ cluster: data.cluster, left: x0, top: y0, wide: x1 - x0, high: y1 - y0 }],
    );
}

const DEEPEST = 26;

function depth({ productCount }: Cluster, clusters: readonly Cluster[]): number {
  const most = clusters[0]?.productCount ?? 1;
  return Math.round(4 + (DEEPEST - 4) * Math.sqrt(productCount / Math.max(most, productCount)));
}

export function Legend({ clusters, split }: { clusters: readonly Cluster[]; split: Split }) {
  const { value } = useWords();
  return (
    <ul className="legend">
      {legendOf(clusters, split).map((key) => (
        <li key={key}>
          <i style={{ background: colourOf(split, key) }} />
          {value(key)}
        </li>
      ))}
    </ul>
  );
}
