// XML: the elements that repeat, as records; their children are the columns.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { KnownError } from '../errors.ts';
import { unwrapCell } from './cell.ts';
import { decodeText, type Table, toTable } from './table.ts';

type Element = Record<string, unknown>;

const MAX_DEPTH = 6;

/** Throws UNREADABLE_DATA for text that is no XML, or holds no repeating element. */
export function parseXml(name: string, bytes: Buffer): Table {
  const text = decodeText(name, bytes).replace(/^\uFEFF/, '');
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name}, line ${valid.err.line}: ${valid.err.msg} Mend it there, or use the CSV form.`,
    );
  }
  let parsed: unknown;
  try {
    parsed = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: true }).parse(text);
  } catch (error) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} is no readable XML (${(error as Error).message}). Use the CSV form.`,
      { cause: error },
    );
  }
  const records = findRecords(parsed, 0);
  if (records.length === 0)
    throw new KnownError('UNREADABLE_DATA', `${name} holds no repeating element. Use the CSV form.`);
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return toTable(name, 'record', [
    header,
    ...records.map((record) => header.map((column) => toText(record[column]))),
  ]);
}

/** The longest list of elements, wherever it stands. */
function findRecords(value: unknown, depth: number): Element[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  const here = Array.isArray(value)
    ? value.filter((item): item is Element => typeof item === 'object' && item !== null)
    : [];
  const below = Object.values(value).map((child) => findRecords(child, depth + 1));
  return [here, ...below].reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

function toText(value: unknown): string {
  return typeof value === 'string' ? unwrapCell(value) : '';
}
