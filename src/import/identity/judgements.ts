// Judgements on companies: a person's word that two names are one company, or that they are not.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
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

/** Adds a row at the end of the file, which must have its header already. */
export function appendJudgement(path: string, row: Judgement): void {
  const cells = Object.keys(judgement.shape).map((name) => toCell(row[name as keyof Judgement]));
  const before = readFileSync(path, 'utf8');
  appendFileSync(path, `${before.endsWith('\n') ? '' : '\n'}${cells.join(',')}\n`);
}

function toCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
