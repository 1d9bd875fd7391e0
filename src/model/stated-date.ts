// Dates as people type them into sheets, read into partial dates; what can mean two days is not read.
import { isPartialDate, type PartialDate } from './partial-date.ts';

/** What comes first in dates such as 05/03/2021. */
export type DateOrder = 'MDY' | 'DMY';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME = /[ t]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?$/i;
const YEAR_FIRST = [
  /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/,
  /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const DAY_MONTH_YEAR = /^(?:(\d{1,2}) )?([a-z]{3,9}),? (\d{4})$/;
const MONTH_DAY_YEAR = /^([a-z]{3,9}) (\d{1,2}),? (\d{4})$/;

/** Null for text that is no date, is none of the calendar, or needs an order that is not given. */
export function readStatedDate(stated: string, order?: DateOrder): PartialDate | null {
  const text = stated
    .normalize('NFKC')
    .trim()
    .replace(TIME, '')
    .toLowerCase()
    .replace(/\.(?= )/g, '');
  const date = yearFirst(text) ?? yearLast(text, order) ?? inWords(text);
  return date !== null && isPartialDate(date) ? date : null;
}

function yearFirst(text: string): PartialDate | null {
  const found = YEAR_FIRST.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  return found ? join(found[1], found[2], found[3]) : null;
}

function yearLast(text: string, order: DateOrder | undefined): PartialDate | null {
  const [, first, second, year] = YEAR_LAST.exec(text) ?? [];
  if (year === undefined || order === undefined) return null;
  return order === 'MDY' ? join(year, first, second) : join(year, second, first);
}

function inWords(text: string): PartialDate | null {
  const [, day, word, year] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (word !== undefined) return monthOf(word, (month) => join(year, month, day));
  const [, name, dayAfter, yearAfter] = MONTH_DAY_YEAR.exec(text) ?? [];
  return name === undefined ? null : monthOf(name, (month) => join(yearAfter, month, dayAfter));
}

function monthOf(word: string, toDate: (month: string) => PartialDate): PartialDate | null {
  const at = MONTHS.indexOf(word.slice(0, 3));
  return at < 0 ? null : toDate(String(at + 1));
}

function join(...parts: (string | undefined)[]): PartialDate {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
