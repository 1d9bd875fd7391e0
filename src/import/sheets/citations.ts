// How sheets state a fact: one citation for each sheet, with the places of its rows and what they say otherwise.
import { nodeId } from '../../model/ids.ts';
import type { SheetRow } from './kept-rows.ts';

/** `differing` gives what a row says otherwise than the node, in words. */
export function citeRows<R extends SheetRow>(rows: readonly R[], differing: (row: R) => string[] = () => []) {
  const bySheet = new Map<string, R[]>();
  for (const row of rows) {
    const key = `${row.source.slug} ${row.sheet}`;
    bySheet.set(key, [...(bySheet.get(key) ?? []), row]);
  }
  return [...bySheet]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cited]) => {
      const words = [...new Set(cited.flatMap(differing))];
      return {
        source: nodeId('Source', cited[0]?.source.slug ?? ''),
        locator: placeOf(cited),
        statedAs: words.length === 0 ? null : words.join('; '),
        retrievedOn: cited[0]?.source.retrieved_on ?? null,
      };
    });
}

/** "rounds.csv, lines 2, 3", or the places that the sheet itself names. */
function placeOf(rows: readonly SheetRow[]): string {
  const named = [...new Set(rows.flatMap(({ place }) => place.locator ?? []))].sort();
  if (named.length > 0) return named.join('; ');
  const lines = rows.map(({ place }) => place.line).sort((a, b) => a - b);
  const { file = '', unit = 'line' } = rows[0]?.place ?? {};
  return `${file}, ${unit}${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`;
}

/** The first that is known; rows come in an order that depends on what they say alone. */
export function firstKnown<R, V>(rows: readonly R[], read: (row: R) => V | null): V | null {
  for (const row of rows) {
    const value = read(row);
    if (value !== null) return value;
  }
  return null;
}

/** The most exact date, of several the earliest. */
export function exactest(dates: readonly (string | null)[]): string | null {
  const known = dates.filter((date) => date !== null);
  return known.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

/** "2021" and "2021-08-16" agree; unknown agrees with everything. */
export function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

export function printMoney(amount: number, currency: string | null): string {
  return `${amount.toLocaleString('en-US')}${currency === null ? '' : ` ${currency}`}`;
}

/** What the sheets say otherwise, for the caveat of a node that they alone state; null where they agree. */
export function caveatOf(
  cited: readonly { source: string; statedAs: string | null }[],
  doubts: readonly (string | null)[],
): string | null {
  const differing = cited
    .filter(({ statedAs }) => statedAs !== null)
    .map(({ source, statedAs }) => `${source.replace(/^source:/, '')} also says: ${statedAs}.`);
  const open = [...new Set(doubts.filter((doubt) => doubt !== null))].map(
    (doubt) => `The amount is given as "${doubt}" only.`,
  );
  return [...differing, ...open].sort().join(' ') || null;
}
