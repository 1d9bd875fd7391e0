// One small panel for each query: milliseconds over nodes and links, both logarithmic.
import type { Run } from './run.ts';

const PANEL = { width: 200, height: 130, gapX: 60, gapY: 56, left: 50, top: 60, columns: 4 };
const LINES = {
  'neo4j-uncached': { name: 'ours on Neo4j', colour: '#c2571a' },
  'embedded-uncached': { name: 'ours embedded', colour: '#0b6e99' },
  peer: { name: '@neo4j/graphql', colour: '#777' },
  raw: { name: 'hand-written Cypher', colour: '#bbb' },
};
const [FASTEST, SLOWEST] = [1, 10_000];

export function drawQueries(runs: Run[]): string {
  const queries = [...new Set(runs.flatMap(({ results }) => results.map(({ query }) => query)))];
  const sizes = runs.map(({ nodes, links }) => nodes + links);
  const [least, most] = [Math.min(...sizes) / 2, Math.max(...sizes) * 2];
  const rows = Math.ceil(queries.length / PANEL.columns);
  const width = PANEL.left + PANEL.columns * (PANEL.width + PANEL.gapX);
  const height = PANEL.top + rows * (PANEL.height + PANEL.gapY);
  const panels = queries.map((query, index) => {
    const left = PANEL.left + (index % PANEL.columns) * (PANEL.width + PANEL.gapX);
    const top = PANEL.top + Math.floor(index / PANEL.columns) * (PANEL.height + PANEL.gapY);
    const atX = (size: number) => left + PANEL.width * share(size, least, most);
    const atY = (ms: number) => top + PANEL.height * (1 - share(ms, FASTEST, SLOWEST));
    return [
      `<text x="${left}" y="${top - 8}" font-size="13">${query.slice(3).replaceAll('-', ' ')}</text>`,
      ...[1, 10, 100, 1_000, 10_000].map(
        (ms) =>
          `<path d="M${left} ${round(atY(ms))}h${PANEL.width}" stroke="#e3e3e3"/><text x="${left - 6}" y="${round(atY(ms) + 4)}" text-anchor="end" fill="#666">${ms.toLocaleString('en')}</text>`,
      ),
      ...sizes.map(
        (size) =>
          `<text x="${round(atX(size))}" y="${top + PANEL.height + 16}" text-anchor="middle" fill="#666">${size.toLocaleString('en')}</text>`,
      ),
      ...Object.entries(LINES).map(([name, { colour }]) => {
        const points = runs.flatMap(({ results }, run) => {
          const ms = results.find((result) => result.query === query)?.timings[name]?.median;
          return ms === undefined ? [] : [{ x: round(atX(sizes[run] ?? 1)), y: round(atY(ms)) }];
        });
        return [
          `<polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
          ...points.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`),
        ].join('\n');
      }),
    ].join('\n');
  });
  const legend = Object.values(LINES).map(
    ({ name, colour }, index) =>
      `<circle cx="${PANEL.left + 5 + index * 170}" cy="18" r="5" fill="${colour}"/><text x="${PANEL.left + 16 + index * 170}" y="22">${name}</text>`,
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="10">`,
    '<title>Milliseconds of each query over the nodes and links of the graph</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...legend,
    ...panels,
    '</svg>',
  ].join('\n')}\n`;
}

const share = (value: number, from: number, to: number) =>
  Math.min(1, Math.max(0, Math.log(value / from) / Math.log(to / from)));
const round = (value: number) => Math.round(value);
