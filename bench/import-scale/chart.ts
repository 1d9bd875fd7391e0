// Two panels of one picture: seconds and peak memory over the number of nodes. A straight line is linear cost.
import type { EngineName } from './measure.ts';
import type { Result } from './results.ts';

const PANEL = { width: 420, height: 300, left: 70, top: 50, gap: 110 };
const COLOURS: Record<EngineName, string> = { embedded: '#0b6e99', neo4j: '#c2571a' };

type Point = { x: number; y: number };
type Line = { name: EngineName; points: Point[] };
/** What was asked for at a million nodes. */
type Goal = { label: string; value: number };

export function drawChart(results: readonly Result[]): string {
  const good = results.filter(({ failure }) => failure === null);
  const linesOf = (measure: (result: Result) => number | null): Line[] =>
    (Object.keys(COLOURS) as EngineName[]).map((name) => ({
      name,
      points: good
        .filter(({ engine }) => engine === name)
        .flatMap((result) => {
          const y = measure(result);
          return y === null ? [] : [{ x: result.nodes, y }];
        })
        .sort((a, b) => a.x - b.x),
    }));
  const width = PANEL.left + 2 * PANEL.width + PANEL.gap + 30;
  const height = PANEL.top + PANEL.height + 80;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    '<title>Seconds and peak memory of imports over the number of nodes</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    drawPanel(
      PANEL.left,
      'Import, seconds',
      linesOf(({ seconds }) => seconds),
      { label: 'goal 150 s', value: 150 },
    ),
    drawPanel(
      PANEL.left + PANEL.width + PANEL.gap,
      'Peak memory of the importer, MB',
      linesOf(({ peak }) => (peak === null ? null : peak / 1e6)),
      { label: 'goal 1,500 MB', value: 1_500 },
    ),
    drawLegend(height - 14),
    '</svg>',
  ].join('\n')}\n`;
}

function drawPanel(left: number, title: string, lines: Line[], goal: Goal): string {
  const points = lines.flatMap((line) => line.points);
  const xStep = stepFor(Math.max(1, ...points.map(({ x }) => x)));
  const yStep = stepFor(Math.max(goal.value, ...points.map(({ y }) => y)));
  const xEnd = xStep * Math.ceil(Math.max(1, ...points.map(({ x }) => x)) / xStep);
  const yEnd = yStep * Math.ceil((Math.max(goal.value, ...points.map(({ y }) => y)) * 1.02) / yStep);
  const bottom = PANEL.top + PANEL.height;
  const atX = (x: number) => Math.round(left + (PANEL.width * x) / xEnd);
  const atY = (y: number) => Math.round(bottom - (PANEL.height * y) / yEnd);
  const ticks = (step: number, end: number) =>
    Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
  return [
    `<text x="${left}" y="${PANEL.top - 18}" font-size="14">${title}</text>`,
    ...ticks(yStep, yEnd).map(
      (y) =>
        `<path d="M${left} ${atY(y)}h${PANEL.width}" stroke="#ddd"/><text x="${left - 8}" y="${atY(y) + 4}" text-anchor="end">${format(y)}</text>`,
    ),
    ...ticks(xStep, xEnd).map(
      (x) =>
        `<path d="M${atX(x)} ${bottom}v5" stroke="#888"/><text x="${atX(x)}" y="${bottom + 20}" text-anchor="middle">${format(x)}</text>`,
    ),
    `<text x="${left + PANEL.width / 2}" y="${bottom + 40}" text-anchor="middle">nodes</text>`,
    `<path d="M${left} ${atY(goal.value)}h${PANEL.width}" stroke="#999" stroke-dasharray="5 4"/>`,
    `<text x="${left + 6}" y="${atY(goal.value) - 6}" fill="#666">${goal.label}, at 1,000,000 nodes</text>`,
    ...lines.map(({ name, points }) => drawLine(COLOURS[name], points, atX, atY)),
  ].join('\n');
}

function drawLine(
  colour: string,
  points: Point[],
  atX: (x: number) => number,
  atY: (y: number) => number,
): string {
  const places = points.map(({ x, y }) => `${atX(x)},${atY(y)}`);
  return [
    `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(({ x, y }) => `<circle cx="${atX(x)}" cy="${atY(y)}" r="4" fill="${colour}"/>`),
  ].join('\n');
}

function drawLegend(y: number): string {
  return Object.entries(COLOURS)
    .map(([name, colour], index) => {
      const x = PANEL.left + index * 130;
      return `<circle cx="${x + 5}" cy="${y - 4}" r="5" fill="${colour}"/><text x="${x + 16}" y="${y}">${name}</text>`;
    })
    .join('\n');
}

/** A round step that gives four to ten ticks up to the end. */
function stepFor(end: number): number {
  const power = 10 ** Math.floor(Math.log10(end));
  return [0.2, 0.25, 0.5, 1].map((part) => part * power).find((step) => end / step <= 6) ?? power;
}

const format = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 });
