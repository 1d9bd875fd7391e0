// The flow as a picture: a band's width is its value, and a band is a link to what it is made of.
import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { useRef } from 'react';
import { withParams } from '../address/address.ts';
import { useSize } from '../clusters/use-size.ts';
import { useWords } from '../words/use-words.ts';
import type { Band, Flow, Stop } from './flow.ts';
import './sankey-picture.css';

const ROW = 25;
const LABEL = 168;
const NARROW_LABEL = 84;

export function SankeyPicture({
  flow,
  chosen,
  nameOf,
  describe,
}: {
  flow: Flow;
  chosen: string;
  nameOf(stop: Stop): string;
  describe(band: Band): string;
}) {
  const { words } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const label = width < 640 ? NARROW_LABEL : LABEL;
  const rows = Math.max(
    ...[0, 1, 2].map((layer) => flow.stops.filter((stop) => stop.layer === layer).length),
  );
  const height = Math.max(320, rows * ROW);
  return (
    <div ref={box} className="sankey-box">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a picture whose parts are links
        <svg className="sankey" width={width} height={height} role="group" aria-label={words.money.lead}>
          <Drawn
            flow={flow}
            size={{ width, height, label }}
            chosen={chosen}
            nameOf={nameOf}
            describe={describe}
          />
        </svg>
      )}
    </div>
  );
}

function Drawn({
  flow,
  size: { width, height, label },
  chosen,
  nameOf,
  describe,
}: {
  flow: Flow;
  size: { width: number; height: number; label: number };
  chosen: string;
  nameOf(stop: Stop): string;
  describe(band: Band): string;
}) {
  const largest = Math.max(...flow.bands.map(({ value }) => value), 1e-9);
  // A band of undisclosed money has no width: it is drawn as a thread, dashed, so that it is seen and not summed.
  const thread = largest / 120;
  const graph = sankey<Stop, Band & { source: string; target: string }>()
    .nodeId((stop) => stop.key)
    .nodeAlign((node) => (node as unknown as Stop).layer)
    .nodeWidth(10)
    .nodePadding(14)
    .extent([
      [label, 4],
      [width - label, height - 4],
    ])({
    nodes: flow.stops.map((stop) => ({ ...stop })),
    links: flow.bands.map((band) => ({
      ...band,
      source: band.from,
      target: band.to,
      value: Math.max(band.value, thread),
    })),
  });
  const path = sankeyLinkHorizontal();
  const room = Math.max(8, Math.floor(label / 8));
  return (
    <>
      <g className="bands">
        {graph.links.map((link) => {
          const isThread = link.value <= thread * 1.0001;
          return (
            <a
              key={link.key}
              href={withParams({ band: link.key })}
              aria-label={describe(link)}
              aria-current={link.key === chosen ? 'true' : undefined}
              className={isThread ? 'band band-thread' : 'band'}
            >
              <title>{describe(link)}</title>
              <path
                d={path(link as never) ?? ''}
                strokeWidth={isThread ? 1.5 : Math.max(1.5, link.width ?? 0)}
              />
            </a>
          );
        })}
      </g>
      <g>
        {graph.nodes.map((node) => {
          const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
          const isFirst = node.layer === 0;
          const isMiddle = node.layer === 1;
          const name = nameOf(node);
          const limit = isMiddle ? Math.max(10, Math.floor((width - 2 * label) / 2 / 8)) : room;
          const shown = name.length > limit ? `${name.slice(0, limit - 1)}…` : name;
          return (
            <g key={node.key} className={`stop layer-${node.layer}`}>
              <title>{name}</title>
              <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1.5, y1 - y0)} rx={2} />
              <text
                x={isFirst ? x0 - 6 : x1 + 6}
                y={(y0 + y1) / 2}
                dy="0.35em"
                textAnchor={isFirst ? 'end' : 'start'}
                className={isMiddle ? 'halo' : undefined}
              >
                {shown}
              </text>
            </g>
          );
        })}
      </g>
    </>
  );
}
