// Rows of an exported file with the line that each starts on, whatever the format.
import { type ExportedFile, LINKS, type Manifest } from '../../model/manifest.ts';
import { csvRows } from './csv-rows.ts';
import { jsonlRows } from './jsonl-rows.ts';
import { damaged } from './manifest.ts';

export type Properties = Record<string, unknown>;
export type NodeRow = { line: number; kind: string; id: string; props: Properties };
export type LinkRow = { line: number; kind: string; source: string; target: string; props: Properties };

export const nodeRows = (folder: string, manifest: Manifest, file: ExportedFile): AsyncIterable<NodeRow> =>
  manifest.format === 'csv'
    ? csvRows.nodes(folder, file.path, manifest.arrayDelimiter)
    : jsonlRows.nodes(folder, file.path);

export const linkRows = (folder: string, manifest: Manifest, file: ExportedFile): AsyncIterable<LinkRow> =>
  manifest.format === 'csv'
    ? csvRows.links(folder, file.path, manifest.arrayDelimiter)
    : jsonlRows.links(folder, file.path);

/** Batches of a file's rows. Throws UNREADABLE_DATA where it holds another number of them than was exported. */
export async function* inBatches<T>(
  rows: AsyncIterable<T>,
  file: ExportedFile,
  size: number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  if (count !== file.rows) {
    const what = file.holds === LINKS ? 'links' : 'nodes';
    throw damaged(`${file.path} holds ${count} ${what}, and ${file.rows} were exported. Export again.`);
  }
}
