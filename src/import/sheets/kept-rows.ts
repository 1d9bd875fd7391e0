// Rows of sheets as they were read, kept in the graph: what they mean hangs on the facts, the lists, the judgements and
// one another, so it is worked out anew from all of them whenever one changes (docs/decisions/011-sheets-are-kept.md).
import { createHash } from 'node:crypto';
import type { Store } from '../../store/store.ts';
import { refuseMoreThanHalf } from '../prune.ts';
import type { Table } from '../table.ts';
import type { SheetSource } from './mapping.ts';
import type { Said, TargetName } from './targets.ts';

/** A source that the graph holds already is told by its slug alone. */
export type CitedSource = Pick<SheetSource, 'slug'> & Partial<SheetSource>;
export type Place = { file: string; unit: Table['unit']; line: number; locator: string | null };
type RowOf<T extends TargetName> = {
  id: string;
  /** Rows of one sheet vanish together: a target, a source and the name of a file. */
  sheet: string;
  target: T;
  source: CitedSource;
  place: Place;
  said: Said<T>;
};
export type SheetRow<T extends TargetName = TargetName> = { [K in T]: RowOf<K> }[T];

const PAGE = 5_000;

/** By content: a row that stands elsewhere in the next edition of its sheet is the same row. */
export function toSheetRow(row: Omit<SheetRow, 'id'>): SheetRow {
  const content = JSON.stringify([row.source.slug, row.place.locator, row.said]);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 24);
  return { ...row, id: `${row.sheet}:${digest}` } as SheetRow;
}

/** All rows of all sheets, in an order that depends on what they say alone. */
export async function loadSheetRows(store: Store): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for (let after = ''; ; ) {
    const page = await store.read('import/sheet-rows', { after, limit: PAGE });
    rows.push(...page.map(({ id, sheet, target, row }) => ({ id, sheet, target, ...JSON.parse(row) })));
    if (page.length < PAGE) return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    after = page.at(-1)?.id ?? '';
  }
}

export async function hasSheets(store: Store): Promise<boolean> {
  return (await store.read('import/sheet-rows', { after: '', limit: 1 })).length > 0;
}

type Keeping = { sheet: string; prune: boolean; force: boolean };

/**
 * Keeps what is new. Rows that the sheet no longer has stay, and their number is given, unless `prune` asks. Throws
 * USAGE where most of a sheet would go and `force` does not ask for it.
 */
export async function keepSheetRows(
  store: Store,
  rows: readonly SheetRow[],
  { sheet, prune, force }: Keeping,
): Promise<number> {
  const present = new Map((await loadSheetRows(store)).map((row) => [row.id, toProps(row).row]));
  const changed = rows.map(toProps).filter(({ id, row }) => present.get(id) !== row);
  const ids = new Set(rows.map(({ id }) => id));
  const own = [...present.keys()].filter((id) => id.startsWith(`${sheet}:`));
  const left = own.filter((id) => !ids.has(id));
  if (prune && !force) refuseMoreThanHalf(new Map([['rows', left.length]]), new Map([['rows', own.length]]));
  const gone = prune ? left : [];
  for (let start = 0; start < Math.max(changed.length, gone.length); start += PAGE) {
    const part = { rows: changed.slice(start, start + PAGE), gone: gone.slice(start, start + PAGE) };
    await store.write(async (tx) => {
      await tx.run('sheet-rows', part);
      await tx.run('graph-state', { factsDigest: null });
    });
  }
  return left.length - gone.length;
}

function toProps({ id, sheet, target, source, place, said }: SheetRow) {
  return { id, sheet, target, row: JSON.stringify({ source, place, said }) };
}

export function ofTarget<T extends TargetName>(rows: readonly SheetRow[], target: T) {
  return rows.filter((row): row is Extract<SheetRow, { target: T }> => row.target === target);
}
