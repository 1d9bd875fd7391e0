// The sources of `npm run import` as its help shows them.
import { SOURCES } from '../import/sources/index.ts';

export const sourceNames = Object.keys(SOURCES).join(', ');

export function describeSources(): string {
  const lines = Object.entries(SOURCES).map(
    ([name, { takes, example }]) =>
      `  ${name.padEnd(12)} ${takes}\n               npm run import -- ${name} ${example}\n`,
  );
  return `\nSources:\n${lines.join('')}`;
}
