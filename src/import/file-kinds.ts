// Files of another kind that people hand in for a list, told by their first bytes.
import { KnownError } from '../errors.ts';

const AS_LIST = 'Save the list as CSV, XLSX or XML.';
const PICTURE = 'a picture';
const BY_BYTES: [begins: number[], what: string, remedy?: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x1f, 0x8b], 'packed with gzip', 'Unpack it first.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a workbook of the old kind (.xls), or one with a password'],
  [[0x89, 0x50, 0x4e, 0x47], PICTURE],
  [[0xff, 0xd8, 0xff], PICTURE],
];
const BY_TEXT: [begins: RegExp, what: string, remedy?: string][] = [
  [/^\s*<(?:!doctype\s+html|html|head|body)\b/i, 'a web page', 'Download the list itself.'],
  [/^\s*(?:\{\s*["}]|\[\s*[{[\]])/, 'JSON'],
  [/^\{\\rtf/, 'rich text'],
];

/** Throws UNREADABLE_DATA that says what the file is. */
export function refuseOtherKinds(name: string, bytes: Buffer): void {
  const start = bytes
    .subarray(0, 200)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const [, what, remedy = AS_LIST] =
    BY_BYTES.find(([begins]) => begins.every((byte, at) => bytes[at] === byte)) ??
    BY_TEXT.find(([begins]) => begins.test(start)) ??
    [];
  if (what !== undefined)
    throw new KnownError('UNREADABLE_DATA', `${name} is ${what}, not a list. ${remedy}`);
}
