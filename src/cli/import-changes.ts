// The changes that a dry run found: some of each kind in plain lines, all of them as JSON Lines where a file is named.
import { closeSync, openSync, writeSync } from 'node:fs';
import { KnownError } from '../errors.ts';
import type { Change, LinkChange, Value } from '../import/changes.ts';

/** As many of a kind as a screen takes. */
const SHOWN_OF_A_KIND = 20;

/** Lines to print. Writes the file as it goes, so that it takes no memory for many changes. */
export async function describeChanges(
  changes: AsyncIterable<Change>,
  { verbose, file }: { verbose: boolean; file?: string | undefined },
): Promise<string[]> {
  const lines: string[] = [];
  const counts = new Map<string, number>();
  const out = file === undefined ? null : openFile(file);
  try {
    for await (const change of changes) {
      if (out !== null) writeSync(out, `${JSON.stringify(change)}\n`);
      const group = `${change.kind} ${change.what}`;
      const count = (counts.get(group) ?? 0) + 1;
      counts.set(group, count);
      if (verbose || count <= SHOWN_OF_A_KIND) lines.push(...describe(change));
    }
  } finally {
    if (out !== null) closeSync(out);
  }
  const hidden = verbose ? [] : [...counts].filter(([, count]) => count > SHOWN_OF_A_KIND);
  for (const [group, count] of hidden) lines.push(`... and ${count - SHOWN_OF_A_KIND} more ${group}`);
  if (hidden.length > 0) lines.push('All of them: --verbose, or --changes <file> for JSON Lines.');
  return lines;
}

function openFile(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new KnownError(
      'USAGE',
      `--changes: ${file} cannot be written (${(error as NodeJS.ErrnoException).code}). Name another file.`,
      { cause: error },
    );
  }
}

function describe({ id, what, properties, added, removed }: Change): string[] {
  const told = Object.entries(properties).map(([name, { before, after }]) =>
    what === 'updated'
      ? `    ${name}: ${print(before)} → ${print(after)}`
      : `    ${name}: ${print(what === 'created' ? after : before)}`,
  );
  const links = [
    ...removed.map((link) => `    - ${printLink(link)}`),
    ...added.map((link) => `    + ${printLink(link)}`),
  ];
  return [`${id} ${what}`, ...told, ...links];
}

function printLink({ type, target, props }: LinkChange): string {
  const told = Object.entries(props).map(([name, value]) => `${name} ${print(value)}`);
  return `${type} ${target}${told.length === 0 ? '' : ` (${told.join(', ')})`}`;
}

const print = (value: Value) => JSON.stringify(value);
