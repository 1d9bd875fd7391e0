// What is wrong with a text, and on which line: looked for only once there is a fault, in parts, as it may be large.
import { closeSync, openSync, readSync } from 'node:fs';
import { CsvError } from 'csv-parse';
import { KnownError } from '../errors.ts';

export const MAX_ROW_BYTES = 1_000_000;

const PART = 1 << 20;
const NEWLINE = 0x0a;
const QUOTE = 0x22;

export function* partsOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const part = Buffer.alloc(PART);
      const read = readSync(file, part);
      if (read === 0) return;
      yield part.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Of the first bytes that are no UTF-8, or are zero. */
export function lineOfBadText(parts: Iterable<Buffer>): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (const part of parts) {
    for (let start = 0; start < part.length; ) {
      const found = part.indexOf(NEWLINE, start);
      const end = found < 0 ? part.length : found + 1;
      const piece = part.subarray(start, end);
      try {
        decoder.decode(piece, { stream: true });
      } catch {
        return line;
      }
      if (piece.includes(0)) return line;
      if (found >= 0) line += 1;
      start = end;
    }
  }
  return line;
}

/** Of the quote that is opened and never closed. */
export function lineOfOpenQuote(parts: Iterable<Buffer>): number {
  let line = 1;
  let opened = 1;
  let within = false;
  let before = 0;
  for (const part of parts)
    for (const byte of part) {
      if (byte === NEWLINE) line += 1;
      if (byte === QUOTE) {
        within = !within;
        // Of a doubled quote the second one seems to open: it is a part of the cell.
        if (within && before !== QUOTE) opened = line;
      }
      before = byte;
    }
  return opened;
}

/** The sentence for what the parser found; anything else as it is. */
export function explainCsv(name: string, error: unknown, whole: () => Iterable<Buffer>): unknown {
  if (!(error instanceof CsvError)) return error;
  return new KnownError(
    'UNREADABLE_DATA',
    `${name} is no readable CSV: ${faultOf(error, whole)}. Mend the quotes there, or save it again as CSV (UTF-8).`,
    { cause: error },
  );
}

/** The parser tells of a quote without end only where the text ends. */
function faultOf(error: CsvError, whole: () => Iterable<Buffer>): string {
  const { code } = error;
  const line = Number(error.lines);
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `a quote on line ${lineOfOpenQuote(whole())} is never closed`;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `the row on line ${line} has more than ${MAX_ROW_BYTES / 1e6} MB`;
  if (code === 'INVALID_OPENING_QUOTE')
    return `a quote on line ${line} stands within a cell that begins without one`;
  return `text on line ${line} follows the quote that closes its cell`;
}
