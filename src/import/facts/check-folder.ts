// The first reading of a folder in data/'s format: all of it is checked before anything is written. What it keeps of
// a file is its slugs and what is wrong with it, so that a folder may be far larger than memory.
import { join } from 'node:path';
import type { z } from 'zod';
import { nodeId } from '../../model/ids.ts';

import { type Checked, checkColumns, checkReferences, refuseRepeats } from '../check-rows.ts';
import { streamCsv } from '../csv.ts';
import type { ImportReport } from '../report.ts';
import type { Concept } from '../row-schemas/concept.ts';
import { CONCEPTS } from '../row-schemas/index.ts';
import { requireColumns, type Table } from '../table.ts';
import { BATCH } from '../write-rows.ts';

export type Row = Record<string, unknown> & { slug: string };
export type CheckedFile = {
  concept: Concept;
  path: string;
  /** How many rows are good. */
  good: number;
  /** Lines of those that are not. */
  refused: ReadonlySet<number>;
};
export type CheckedFolder = Pick<ImportReport, 'problems' | 'rejected'> & { files: CheckedFile[] };

export type Checking = {
  /** Is given every good row. */
  onRow(concept: Concept, row: Row): void;
  onRead?(bytes: number): void;
};

/** Throws UNREADABLE_DATA for a file that is none. */
export async function checkFolder(folder: string, { onRow, onRead }: Checking): Promise<CheckedFolder> {
  const referredTo = new Set(CONCEPTS.flatMap(({ references }) => Object.values(references)));
  const known = new Set<string>();
  const result: CheckedFolder = { problems: [], rejected: [], files: [] };
  for (const concept of CONCEPTS) {
    const path = join(folder, concept.file);
    const problems: ImportReport['problems'] = [];
    const refused = new Set<number>();
    let good = 0;
    for await (const { part, checked } of checkParts(concept, path, { known, onRead })) {
      for (const { row } of checked.rows) {
        if (referredTo.has(concept.type)) known.add(nodeId(concept.type, row.slug));
        onRow(concept, row);
      }
      good += checked.rows.length;
      problems.push(...checked.problems);
      for (const { line, raw } of checked.rejected) {
        refused.add(line);
        result.rejected.push({ file: concept.file, header: part.rawHeader, raw });
      }
    }
    result.problems.push(...problems.toSorted((a, b) => a.row - b.row));
    result.files.push({ concept, path, good, refused });
  }
  return result;
}

type Part = { part: Table; checked: Checked<Row> };
type Reading = { known: ReadonlySet<string>; onRead: Checking['onRead'] };

/** A file refers to files before it, and to itself in trees, which are small: those are checked when they are whole. */
async function* checkParts(
  { file, type, columns, references }: Concept,
  path: string,
  { known, onRead }: Reading,
): AsyncGenerator<Part> {
  const isTree = Object.values(references).includes(type);
  const lines = new Map<string, number>();
  const whole: Checked<Row> = { rows: [], problems: [], rejected: [] };
  let last: Table | undefined;
  for await (const part of streamCsv(path, BATCH, onRead)) {
    requireColumns(part, Object.keys(columns.shape));
    const read = checkColumns(part, columns as unknown as z.ZodType<Row>);
    const unique = refuseRepeats(part, read, 'slug', ({ slug }) => slug, lines);
    last = part;
    if (!isTree) yield { part, checked: checkReferences(file, unique, references, known) };
    else
      for (const list of ['rows', 'problems', 'rejected'] as const)
        whole[list].push(...(unique[list] as never[]));
  }
  if (isTree && last !== undefined)
    yield { part: last, checked: refuseDangling({ file, type, references }, whole, known) };
}

/** A row that is refused takes with it those that refer to it, so the tree is gone through until none falls. */
function refuseDangling(
  { file, type, references }: Pick<Concept, 'file' | 'type' | 'references'>,
  tree: Checked<Row>,
  known: ReadonlySet<string>,
): Checked<Row> {
  for (let before = tree; ; before = tree) {
    const own = before.rows.map(({ row }) => nodeId(type, row.slug));
    tree = checkReferences(file, before, references, new Set([...known, ...own]));
    if (tree.rows.length === before.rows.length) return tree;
  }
}
