// XML: the elements that repeat, as records; their children are the columns.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { KnownError } from '../errors.ts';
import { unwrapCell } from './cell.ts';
import { decodeText, type Table, toTable } from './table.ts';

type Element = Record<string, unknown>;

const MAX_DEPTH = 6;
const INSTEAD = 'Mend it, or use the CSV form.';

/** Throws UNREADABLE_DATA for text that is no XML, or holds no repeating element. */
export function parseXml(name: string, bytes: Buffer): Table {
  const text = decodeText(name, bytes).replace(/^\uFEFF/, '');
  // What entities stand for may have no end, or be another file.
  if (/<!ENTITY/i.test(text))
    throw new KnownError('UNREADABLE_DATA', `${name} declares entities, which are not read. ${INSTEAD}`);
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    throw new KnownError('UNREADABLE_DATA', `${name}, ${faultOf(text, valid.err)} ${INSTEAD}`);
  let parsed: unknown;
  try {
    parsed = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: true }).parse(text);
  } catch (error) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} is no readable XML (${(error as Error).message}). ${INSTEAD}`,
      { cause: error },
    );
  }
  const records = findRecords(parsed, 0);
  if (records.length === 0)
    throw new KnownError('UNREADABLE_DATA', `${name} holds no repeating element. ${INSTEAD}`);
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return toTable(name, 'record', [
    header,
    ...records.map((record) => header.map((column) => toText(record[column]))),
  ]);
}

/** Of elements that are never closed the validator gives a list, and no line. */
function faultOf(text: string, { msg, line }: { msg: string; line: number }): string {
  if (!/^Invalid '\[/.test(msg)) return `line ${line}: ${msg}`;
  const open = [...msg.matchAll(/"([^"]+)"/g)].map(([, element]) => element);
  const more = open.length > MAX_DEPTH ? ` and ${open.length - MAX_DEPTH} more` : '';
  const shown = `${open.slice(0, MAX_DEPTH).join(', ')}${more}`;
  return `line ${text.trimEnd().split('\n').length}: the text ends within ${shown}.`;
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
