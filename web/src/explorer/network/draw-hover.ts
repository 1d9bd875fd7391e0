import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { Palette } from './network-colours.ts';

/** The name of the node under the pointer, on a ground of the theme. */
export function drawHover(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>,
  { labelSize, labelFont }: Pick<Settings, 'labelSize' | 'labelFont'>,
  { paper, ink, accent }: Palette,
): void {
  context.strokeStyle = accent;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, size + 2, 0, 2 * Math.PI);
  context.stroke();
  if (!label) return;
  context.font = `600 ${labelSize}px ${labelFont}`;
  const width = context.measureText(label).width;
  context.fillStyle = paper;
  context.beginPath();
  context.roundRect(x + size + 5, y - labelSize, width + 12, labelSize * 2, 5);
  context.fill();
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = ink;
  context.fillText(label, x + size + 11, y + labelSize / 3);
}
