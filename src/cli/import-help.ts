// The sources of `npm run import` as its help shows them.
import { SOURCES } from '../import/sources/index.ts';

export const sourceNames = Object.keys(SOURCES).join(', ');

const EXAMPLES = `
More examples:
  npm run import -- facts data --dry-run                           what would change, property by property
  npm run import -- facts data --dry-run --verbose                 all of it, not only 20 of each kind
  npm run import -- facts data --dry-run --changes changes.jsonl   all of it, as JSON Lines
  npm run import -- facts data --prune --dry-run                   what is no longer in the folder
  npm run import -- facts data --prune                             remove it
  npm run import -- facts data --prune --force                     even if it is more than half of a kind
`;

export function describeSources(): string {
  const lines = Object.entries(SOURCES).map(
    ([name, { takes, example }]) =>
      `  ${name.padEnd(12)} ${takes}\n               npm run import -- ${name} ${example}\n`,
  );
  return `\nSources:\n${lines.join('')}${EXAMPLES}`;
}
