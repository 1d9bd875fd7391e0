// The source `graph`: a folder that npm run export wrote, restored into an empty graph as it was.
import { join } from 'node:path';
import { KnownError } from '../../errors.ts';
import { type ExportedFile, type Manifest, NODES } from '../../model/manifest.ts';
import type { Store } from '../../store/store.ts';
import type { ImportReport } from '../report.ts';
import { damaged, isAsExported, readManifest } from '../restore/manifest.ts';
import { inBatches, linkRows, type NodeRow, nodeRows, type Properties } from '../restore/rows.ts';
import { writeLinks, writeNodes } from '../restore/write.ts';
import type { Progress } from '../write-rows.ts';

const BATCH = 5_000;

export type RestoreOptions = { dryRun?: boolean; progress?: Progress };

/**
 * The graph is marked until the last link is in, so that what a broken off restore leaves is never taken for the
 * whole; the next restore takes it away first. Throws UNREADABLE_DATA for a damaged export, USAGE for a graph that
 * holds something already.
 */
export async function importGraph(
  store: Store,
  folder: string,
  { dryRun = false, progress }: RestoreOptions = {},
): Promise<ImportReport> {
  const manifest = await readManifest(folder);
  const report: ImportReport = { counts: {}, problems: [], rejected: [] };
  for (const file of manifest.files) {
    const whole = await isAsExported(folder, file);
    if (dryRun || !whole) await readThrough(folder, manifest, file);
    if (!whole) throw changed(folder, file);
  }
  await refuseFullGraph(store);
  if (dryRun) return report;
  progress?.start(
    manifest.files.reduce((sum, { rows }) => sum + rows, 0),
    'nodes and links',
  );
  try {
    await restore(store, folder, manifest, report, progress);
  } finally {
    progress?.stop();
  }
  store.checkpoint();
  return report;
}

async function restore(
  store: Store,
  folder: string,
  manifest: Manifest,
  { counts }: ImportReport,
  progress: Progress | undefined,
): Promise<void> {
  await store.write((tx) => tx.run('restoring', {}));
  await clear(store);
  const count = (kind: string) => {
    const name = kind.replace('Entity:', '');
    counts[name] ??= { created: 0, updated: 0, unchanged: 0 };
    counts[name].created += 1;
  };
  let remembered: Properties = {};
  for (const file of inOrder(manifest.files)) {
    if (file.holds === NODES) {
      for await (const batch of inBatches(nodeRows(folder, manifest, file), file, BATCH)) {
        remembered = batch.find(isGraph)?.props ?? remembered;
        const rows = batch.filter((row) => !isGraph(row));
        await writeNodes(store, file.path, rows);
        for (const { kind } of rows) count(kind);
        progress?.advance(batch.length);
      }
    } else {
      for await (const batch of inBatches(linkRows(folder, manifest, file), file, BATCH)) {
        await writeLinks(store, file.path, batch);
        for (const { kind } of batch) count(kind);
        progress?.advance(batch.length);
      }
    }
  }
  const { dataVersion, ...props } = remembered;
  const version = typeof dataVersion === 'number' ? dataVersion : 0;
  await store.write((tx) => tx.run('restored', { dataVersion: version, props }));
}

const isGraph = ({ kind }: NodeRow) => kind === 'Graph';
const inOrder = (files: ExportedFile[]) =>
  files.toSorted((a, b) => Number(b.holds === NODES) - Number(a.holds === NODES));

async function refuseFullGraph(store: Store): Promise<void> {
  const [state] = await store.read('graph/state', {});
  const sizes = await store.read('export/sizes', {});
  if (state?.restoring === true || sizes.every(({ n }) => n === 0)) return;
  throw new KnownError(
    'USAGE',
    'An export is restored into an empty graph, and this one holds something already. Set GRAPH_PATH to a new folder, or NEO4J_DATABASE to an empty database.',
  );
}

/** What a restore that broke off has left. */
async function clear(store: Store): Promise<void> {
  for (let removed = 1; removed > 0; ) {
    const [row] = await store.write((tx) => tx.run('half-restored', { limit: BATCH }));
    removed = row?.removed ?? 0;
  }
}

/** Finds the line at which a file is damaged, where it can be told. */
async function readThrough(folder: string, manifest: Manifest, file: ExportedFile): Promise<void> {
  const rows = file.holds === NODES ? nodeRows(folder, manifest, file) : linkRows(folder, manifest, file);
  for await (const _ of inBatches<unknown>(rows, file, BATCH));
}

function changed(folder: string, { path }: ExportedFile): KnownError {
  return damaged(
    `${join(folder, path)} is not as it was exported. Export again, or remove its sha256 from export.json if the change is wanted.`,
  );
}
