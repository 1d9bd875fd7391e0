// Writes an ecosystem to disk row by row: what has been written is forgotten, so that memory does not grow with scale.
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { KnownError } from '../../src/errors.ts';
import { toCsvLine } from '../../src/import/table.ts';
import type { Progress } from '../../src/import/write-rows.ts';
import { TABLES } from './index.ts';
import type { Cells, InventedTable } from './table.ts';
import { type CopiedTable, copyRates, copySourcesOf, copyVocabulary } from './vocabulary.ts';
import { rowsOf, type World } from './world.ts';

/** Tells a folder that was written here from one that must not be written over. */
const MARK = 'synthetic.json';
const ROWS_AT_ONCE = 500;

/** Rows become nodes, and the authorities that they name come on top. */
export type Size = { rows: number; nodes: number; links: number };

type Sheet = { file: string; columns: string[]; links: readonly string[]; rows: Iterable<Cells> };

/** Throws USAGE for a folder that holds anything but an earlier ecosystem. */
export async function writeEcosystem(world: World, folder: string, progress?: Progress): Promise<Size> {
  claimFolder(folder);
  writeFileSync(join(folder, MARK), `${JSON.stringify({ synthetic: true, ...world })}\n`);
  const size = { rows: 0, links: 0 };
  const authorities = new Set<unknown>();
  const see = (cells: Cells, links: readonly string[]) => {
    size.rows += 1;
    size.links += links.reduce((sum, column) => sum + countItems(cells[column]), 0);
    if (cells.authority_name !== undefined) authorities.add(cells.authority_name);
  };
  const rates = copyRates();
  progress?.start(
    TABLES.reduce((sum, { kind }) => sum + rowsOf(world, kind), copySourcesOf(rates).length),
    'rows',
  );
  try {
    for (const sheet of copyVocabulary()) await writeSheet(folder, sheet, see);
    await writeSheet(folder, rates, () => {});
    for (const table of TABLES) {
      await writeSheet(folder, toSheet(world, table, rates), see, (rows) => progress?.advance(rows));
    }
  } finally {
    progress?.stop();
  }
  return { ...size, nodes: size.rows + authorities.size };
}

function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length === 0 || existsSync(join(folder, MARK))) return;
  throw new KnownError(
    'USAGE',
    `${folder} holds files that are no synthetic ecosystem, and they would be written over. Name a new folder.`,
  );
}

function toSheet(world: World, table: InventedTable, rates: CopiedTable): Sheet {
  const { kind, concept, links } = table;
  const copied = kind === 'source' ? copySourcesOf(rates) : [];
  return {
    file: concept.file,
    columns: Object.keys(concept.columns.shape),
    links,
    rows: withInvented(copied, world, table),
  };
}

function* withInvented(copied: Cells[], world: World, { kind, row }: InventedTable): Generator<Cells> {
  yield* copied;
  const count = rowsOf(world, kind);
  for (let index = 0; index < count; index += 1) yield row(world, index);
}

async function writeSheet(
  folder: string,
  { file, columns, links, rows }: Sheet,
  see: (cells: Cells, links: readonly string[]) => void,
  written: (rows: number) => void = () => {},
): Promise<void> {
  function* chunks() {
    yield `${toCsvLine(columns)}\n`;
    let lines: string[] = [];
    for (const cells of rows) {
      see(cells, links);
      lines.push(toLine(cells, columns, file));
      if (lines.length < ROWS_AT_ONCE) continue;
      yield `${lines.join('\n')}\n`;
      written(lines.length);
      lines = [];
    }
    yield lines.map((line) => `${line}\n`).join('');
    written(lines.length);
  }
  await pipeline(Readable.from(chunks()), createWriteStream(join(folder, file)));
}

function toLine(cells: Cells, columns: string[], file: string): string {
  const unknown = Object.keys(cells).find((column) => !columns.includes(column));
  if (unknown !== undefined) throw new RangeError(`${file} has no column ${unknown}.`);
  return toCsvLine(
    columns.map((column) => {
      const cell = cells[column] ?? '';
      return typeof cell === 'string' ? cell : cell.join(column === 'sources' ? ' | ' : '|');
    }),
  );
}

function countItems(cell: string | readonly string[] | undefined): number {
  if (typeof cell === 'object') return cell.length;
  return cell === undefined || cell === '' ? 0 : 1;
}
