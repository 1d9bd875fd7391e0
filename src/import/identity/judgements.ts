// Judgements on companies: a person's word that two names are one company, or that they are not.
import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { KnownError } from '../../errors.ts';
import { isCalendarDate } from '../../model/partial-date.ts';
import { checkColumns } from '../check-rows.ts';
import { readCsv } from '../csv.ts';
import { printProblem } from '../problem.ts';
import { oneOf, required } from '../row-schemas/cells.ts';
import { requireColumns } from '../table.ts';

export const JUDGEMENTS = 'judgements.csv';

const judgement = z.object({
  a: required,
  b: required,
  verdict: oneOf(['same', 'different']),
  reason: required,
  decided_on: z.string().refine(isCalendarDate, { error: 'must be a day such as 2026-01-31' }),
  decided_by: required,
});

/** Each of a and b is a company's slug, or a name as a source prints it; of two that are one, a is what it is called. */
export type Judgement = z.output<typeof judgement>;

/** Those of the file; none where there is no file. Throws UNREADABLE_DATA that names every row at fault. */
export function readJudgements(path: string): Judgement[] {
  if (!existsSync(path)) return [];
  const file = readCsv(path);
  requireColumns(file, Object.keys(judgement.shape));
  const { rows, problems } = checkColumns(file, judgement);
  if (problems.length > 0) throw new KnownError('UNREADABLE_DATA', problems.map(printProblem).join('\n'));
  return rows.map(({ row }) => row);
}

/** What a judgement is called, to take it back. */
export const numberOf = ({ a, b }: Pick<Judgement, 'a' | 'b'>): string =>
  createHash('sha256').update(`${a}\n${b}`).digest('hex').slice(0, 10);

/** Adds a row at the end of the file, and begins a file that is not there yet. */
export function appendJudgement(path: string, row: Judgement): void {
  write(path, () => {
    if (!existsSync(path)) writeFileSync(path, `${HEADER}\n`);
    const before = readFileSync(path, 'utf8');
    appendFileSync(path, `${before.endsWith('\n') ? '' : '\n'}${toLine(row)}\n`);
  });
}

/** Takes out what was said of two names; the rows around it stay as they are. */
export function removeJudgement(path: string, { a, b }: Judgement): void {
  const file = readCsv(path);
  const { rows } = checkColumns(file, judgement);
  const kept = rows.filter(({ row }) => !(row.a === a && row.b === b)).map(({ record }) => record.raw);
  const beside = `${path}.${randomUUID()}`;
  write(path, () => {
    writeFileSync(beside, [file.rawHeader, ...kept, ''].join('\n'));
    renameSync(beside, path);
  });
}

const HEADER = Object.keys(judgement.shape).join(',');

function write(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${basename(path)} cannot be written (${(error as NodeJS.ErrnoException).code}). Let the process write to its folder.`,
      { cause: error },
    );
  }
}

function toLine(row: Judgement): string {
  return Object.keys(judgement.shape)
    .map((name) => toCell(row[name as keyof Judgement]))
    .join(',');
}

function toCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
