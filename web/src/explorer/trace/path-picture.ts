// A way through the graph as a PNG, drawn on a canvas of its own.
import { save } from '../table/csv.ts';
import type { PathLines } from './path-text.ts';

const WIDTH = 900;
const ROW = 84;
const PAD = 28;
const SHARP = 2;

export async function savePicture(lines: PathLines, name: string): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * SHARP;
  canvas.height = (lines.nodes.length * ROW + PAD) * SHARP;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(SHARP, SHARP);
  draw(context, lines);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob !== null) save(`${name}.png`, 'image/png', blob);
}

function draw(context: CanvasRenderingContext2D, { nodes, hops }: PathLines): void {
  // Always light: a picture is for a document, whatever the theme on screen.
  const family = getComputedStyle(document.body).fontFamily;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, nodes.length * ROW + PAD);
  context.textBaseline = 'middle';
  nodes.forEach((node, at) => {
    const y = PAD + at * ROW;
    if (at > 0) {
      context.fillStyle = '#c3ccd4';
      context.fillRect(PAD + 5, y - ROW + 12, 2, ROW - 24);
    }
    context.fillStyle = '#0a6c74';
    context.beginPath();
    context.arc(PAD + 6, y, 7, 0, 2 * Math.PI);
    context.fill();
    text(context, node.name, PAD + 28, y, `600 17px ${family}`, '#14202b', WIDTH - 260);
    text(context, node.kind, WIDTH - PAD - 170, y, `13px ${family}`, '#51606e', 170);
    const hop = hops[at];
    if (hop === undefined) return;
    text(
      context,
      `${hop.relation} · ${hop.details}`,
      PAD + 28,
      y + 30,
      `14px ${family}`,
      '#14202b',
      WIDTH - 90,
    );
    text(context, hop.sources.join('; '), PAD + 28, y + 50, `12px ${family}`, '#51606e', WIDTH - 90);
  });
}

function text(
  context: CanvasRenderingContext2D,
  written: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  room: number,
): void {
  context.font = font;
  context.fillStyle = colour;
  let shown = written;
  while (shown.length > 1 && context.measureText(shown).width > room) shown = `${shown.slice(0, -2)}…`;
  context.fillText(shown, x, y);
}
