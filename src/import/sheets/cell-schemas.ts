// How the cells of a sheet are read: a schema for each column, made of its kind and of what the mapping says.
import { z } from 'zod';
import { seriesName } from '../../model/funding-series.ts';
import { isUnknown, readStatedAmount, type StatedAmount, UNITS } from '../../model/stated-amount.ts';
import { readStatedDate } from '../../model/stated-date.ts';
import { unwrapCell } from '../cell.ts';
import { foldHeading } from './headings.ts';
import type { ColumnMapping } from './mapping.ts';
import type { Cell } from './targets.ts';

const SEPARATORS = ';；、|，\n';

/** What rules read with regular expressions is bounded, or one cell could hold up all others. */
const LONGEST = 4_000;

type Read = string | string[] | StatedAmount | null;

/** `heading` is the one under which the column stands in this sheet, if it does. */
export function cellSchema(cell: Cell, mapping: ColumnMapping, heading: string | undefined): z.ZodType<Read> {
  const short = z
    .string()
    .max(LONGEST, { error: `must have at most ${LONGEST.toLocaleString('en-US')} characters` });
  return short.transform((raw, context): Read => {
    const text = translate(unwrapCell(raw), mapping);
    const read = readCell(cell, text, mapping, heading);
    if ('broken' in read) {
      context.addIssue({ code: 'custom', message: read.broken });
      return z.NEVER;
    }
    if (read.value !== null || !cell.required) return read.value;
    context.addIssue({ code: 'custom', message: 'must not be empty' });
    return z.NEVER;
  });
}

function translate(text: string, { words = {}, otherwise }: ColumnMapping): string {
  const fold = (word: string) => word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const found = Object.entries(words).find(([word]) => fold(word) === fold(text));
  return found?.[1] ?? otherwise ?? text;
}

function readCell(
  cell: Cell,
  text: string,
  { order, unit, separators = SEPARATORS }: ColumnMapping,
  heading: string | undefined,
): { value: Read } | { broken: string } {
  if (cell.kind === 'list') return { value: splitList(text, separators) };
  if (cell.kind === 'amount') {
    const value = readStatedAmount(text, unitOf(unit, heading));
    return value === null
      ? { broken: 'must be an amount such as 1,200,000 or 128.5万元, or a word such as undisclosed' }
      : { value };
  }
  if (isUnknown(text)) return { value: null };
  switch (cell.kind) {
    case 'text':
      return { value: text };
    case 'series':
      return { value: seriesName(text) };
    case 'currency':
      return /^[A-Z]{3}$/.test(text)
        ? { value: text }
        : { broken: 'must be an ISO 4217 code such as CNY; "words" of the mapping translate others' };
    case 'one-of':
      return cell.values.includes(text)
        ? { value: text }
        : { broken: `must be one of ${cell.values.join(', ')}; "words" of the mapping translate others` };
    case 'date': {
      const value = readStatedDate(text, order);
      return value === null
        ? {
            broken:
              'must be a day that exists, such as 2021-03-05, 2021/3/5, 2021年3月 or 5 Mar 2021; for 05/03/2021 the mapping needs "order"',
          }
        : { value };
    }
  }
}

function unitOf(unit: ColumnMapping['unit'], heading: string | undefined): number {
  if (unit === undefined) return 1;
  if (typeof unit === 'string') return UNITS[unit] ?? 1;
  const named = Object.entries(unit).find(([name]) => foldHeading(name) === foldHeading(heading ?? ''));
  return UNITS[named?.[1] ?? ''] ?? 1;
}

function splitList(text: string, separators: string): string[] {
  const items = [...separators].reduce((parts, mark) => parts.flatMap((part) => part.split(mark)), [text]);
  return [...new Set(items.map((item) => item.trim()).filter((item) => !isUnknown(item)))];
}
