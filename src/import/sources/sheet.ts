// The sources `funding`, `procurement` and `nmpa`: sheets in any layout that a mapping describes.
import { KnownError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { Judgement } from '../identity/judgements.ts';
import type { ImportReport } from '../report.ts';
import { type CitedSource, keepSheetRows } from '../sheets/kept-rows.ts';
import type { Mapping } from '../sheets/mapping.ts';
import { type Known, openSheet, readRows } from '../sheets/read-sheet.ts';
import { KINDS, type TargetName } from '../sheets/targets.ts';
import { relist } from './fda.ts';

export type SheetOptions = {
  /** The file of the mapping; found by the sheet's headings without it. */
  mapping?: string;
  /** Slug of the source that the rows cite, instead of the mapping's. */
  source?: string;
  judgements?: Judgement[];
  /** Whether rows that the sheet no longer has are dropped. */
  prune?: boolean;
  /** Even where they are more than half. */
  force?: boolean;
};

/** Writes the good rows and reports the bad ones. Throws UNREADABLE_DATA for a file that no mapping describes. */
export async function importSheet(
  store: Store,
  target: TargetName,
  path: string,
  { mapping, source, judgements = [], prune = false, force = false }: SheetOptions = {},
): Promise<ImportReport> {
  const sheet = await openSheet(path, target, mapping);
  const known = await loadKnown(store);
  const cited = citedSource(sheet.mapping, source, known.sources);
  const checked = readRows(sheet, cited, known);
  const { table } = sheet;
  const report: ImportReport = {
    counts: {},
    problems: checked.problems.toSorted((a, b) => a.row - b.row),
    rejected: checked.rejected.map(({ raw }) => ({ file: table.name, header: table.rawHeader, raw })),
  };
  if (checked.rows.length === 0) return report;
  const rows = checked.rows.map(({ row }) => row);
  const { gone, vanished } = await keepSheetRows(store, rows, {
    sheet: `${target}:${cited.slug}:${table.name}`,
    prune,
    force,
  });
  if (gone > 0) report.notes = [`${gone} rows that the sheet no longer has were dropped.`];
  if (vanished > 0)
    report.notes = [
      `The sheet no longer has ${vanished} rows of an earlier import. They stay in the graph; --prune removes them.`,
    ];
  const counts = await relist(store, judgements);
  report.counts = Object.fromEntries(
    KINDS[target].flatMap((kind) => (counts[kind] ? [[kind, counts[kind]]] : [])),
  );
  store.checkpoint();
  return report;
}

async function loadKnown(store: Store): Promise<Known> {
  const [sources, organs] = await Promise.all([
    store.read('import/sources', {}),
    store.read('import/organs', {}),
  ]);
  return {
    sources: new Set(sources.map(({ slug }) => slug)),
    organs: new Set(organs.map(({ slug }) => slug)),
  };
}

function citedSource(mapping: Mapping, slug: string | undefined, known: ReadonlySet<string>): CitedSource {
  if (slug === undefined || slug === mapping.source.slug) return mapping.source;
  if (known.has(slug)) return { slug };
  throw new KnownError(
    'USAGE',
    `There is no source "${slug}". Name one that the graph holds, or describe it under "source" in a mapping.`,
  );
}
