// The sources `funding`, `procurement` and `nmpa`: sheets in any layout that a mapping describes.
import { KnownError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { Judgement } from '../identity/judgements.ts';
import { NOT_PRUNED } from '../prune.ts';
import { relist } from '../relist.ts';
import type { ImportReport } from '../report.ts';
import { type CitedSource, keepSheetRows } from '../sheets/kept-rows.ts';
import type { Mapping } from '../sheets/mapping.ts';
import { type Known, openSheet, readRows } from '../sheets/read-sheet.ts';
import { KINDS, type TargetName } from '../sheets/targets.ts';
import type { Progress } from '../write-rows.ts';

export type SheetOptions = {
  /** The file of the mapping; found by the sheet's headings without it. */
  mapping?: string;
  /** Slug of the source that the rows cite, instead of the mapping's. */
  source?: string;
  judgements?: Judgement[];
  /** Drop the rows that an earlier file of this name had and this one lacks; `force` even more than half of them. */
  prune?: boolean;
  force?: boolean;
  progress?: Progress;
};

/** Writes the good rows and reports the bad ones. Throws UNREADABLE_DATA for a file that no mapping describes. */
export async function importSheet(
  store: Store,
  target: TargetName,
  path: string,
  { mapping, source, judgements = [], prune = false, force = false, progress }: SheetOptions = {},
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
  // Of a row that was refused nobody knows whether it is still there.
  const isPruned = prune && report.problems.length === 0;
  const rows = checked.rows.map(({ row }) => row);
  const stale = await keepSheetRows(store, rows, {
    sheet: `${target}:${cited.slug}:${table.name}`,
    prune: isPruned,
    force,
  });
  if (prune && !isPruned) report.notes = [NOT_PRUNED];
  else if (stale > 0)
    report.notes = [
      `${table.name} no longer has ${stale} rows of an earlier import. They stay in the graph; --prune removes them.`,
    ];
  const { counts, removed } = await relist(store, judgements, progress);
  report.counts = Object.fromEntries(
    KINDS[target].flatMap((kind) => {
      const found = counts[kind];
      return found && found.created + found.updated + found.unchanged > 0 ? [[kind, found]] : [];
    }),
  );
  report.removed = removed;
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
