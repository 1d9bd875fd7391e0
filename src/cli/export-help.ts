// The formats of `npm run export` as its help shows them.
import { FORMATS } from '../export/index.ts';

export const formatNames = Object.keys(FORMATS);

export function describeFormats(): string {
  const lines = Object.entries(FORMATS).map(([name, { gives }]) => `  ${name.padEnd(12)} ${gives}\n`);
  return `\nFormats:\n${lines.join('')}\nExamples:\n  npm run export -- backup\n  npm run export -- --format csv backup\n  npm run import -- graph backup\n`;
}
