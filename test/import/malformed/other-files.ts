// Text in another encoding, and files that are no list at all.
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { encode, GOOD, HEAD, LIST, lines, type MalformedFile } from './case.ts';

const join = (...parts: Uint8Array[]) => Buffer.concat(parts);
const bytes = (...values: number[]) => Uint8Array.from(values);
/** A row whose device is not UTF-8. */
const withDevice = (...device: number[]) =>
  join(encode(`${HEAD}\r\n09/26/2024,K239901,`), bytes(...device), encode(',Ferry,Radiology,QIH\r\n'));

const notUtf8 = (line: number) => ` is not UTF-8 text on line ${line}. Save it again as CSV (UTF-8).`;
const UTF16 = ' is UTF-16 text. Save it again as CSV (UTF-8).';
const otherKind = (what: string) => ` is ${what}, not a list. Save the list as CSV, XLSX or XML.`;
const WEB_PAGE = ' is a web page, not a list. Download the list itself.';

export const OTHER_FILES: MalformedFile[] = [
  { title: 'UTF-16, little end first', bytes: () => Buffer.from(`\uFEFF${LIST}`, 'utf16le'), refused: UTF16 },
  {
    title: 'UTF-16, big end first',
    bytes: () => Buffer.from(`\uFEFF${LIST}`, 'utf16le').swap16(),
    refused: UTF16,
  },
  { title: 'UTF-16 without a mark', bytes: () => Buffer.from(LIST, 'utf16le'), refused: notUtf8(1) },
  { title: 'GB18030', bytes: () => withDevice(0xb9, 0xda, 0xc2, 0xf6), refused: notUtf8(2) },
  { title: 'Latin-1', bytes: () => withDevice(0x43, 0xe9), refused: notUtf8(2) },
  { title: 'Windows-1252', bytes: () => withDevice(0x4e, 0x92, 0x73), refused: notUtf8(2) },
  { title: 'Shift-JIS', bytes: () => withDevice(0x83, 0x65, 0x83, 0x58), refused: notUtf8(2) },
  {
    title: 'a sign of two bytes cut in two',
    bytes: () => join(encode(LIST), bytes(0xe2)),
    refused: notUtf8(4),
  },
  { title: 'an overlong sign', bytes: () => withDevice(0xc0, 0xaf), refused: notUtf8(2) },
  { title: 'half of a surrogate pair', bytes: () => withDevice(0xed, 0xa0, 0x80), refused: notUtf8(2) },
  { title: 'a zero byte in a cell', bytes: () => withDevice(0x46, 0, 0x79), refused: notUtf8(2) },
  {
    title: 'zero bytes after the last row',
    bytes: () => join(lines(HEAD, GOOD), Buffer.alloc(512)),
    refused: notUtf8(3),
  },
  { title: 'zero bytes alone', bytes: () => Buffer.alloc(4_096), refused: notUtf8(1) },
  { title: 'a PDF', bytes: () => encode('%PDF-1.7\n1 0 obj'), refused: otherKind('a PDF document') },
  {
    title: 'a list packed with gzip',
    bytes: () => gzipSync(LIST),
    refused: ' is packed with gzip, not a list. Unpack it first.',
  },
  {
    title: 'a list packed as zip',
    bytes: () => zipSync({ 'list.csv': encode(LIST) }),
    refused:
      ' is no readable workbook ("xl/_rels/workbook.xml.rels" file not found inside the .xlsx file). Save it again as XLSX or CSV.',
  },
  {
    title: 'a workbook of the old kind',
    bytes: () => join(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(512)),
    refused: otherKind('a workbook of the old kind (.xls), or one with a password'),
  },
  { title: 'a picture', bytes: () => bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), refused: otherKind('a picture') },
  { title: 'a photograph', bytes: () => bytes(0xff, 0xd8, 0xff, 0xe0), refused: otherKind('a picture') },
  { title: 'rich text', bytes: () => encode('{\\rtf1 x}'), refused: otherKind('rich text') },
  { title: 'JSON', bytes: () => encode('{"devices":[]}'), refused: otherKind('JSON') },
  { title: 'a list as JSON', bytes: () => encode('[\n{"Device":"x"}]'), refused: otherKind('JSON') },
  { title: 'a web page', bytes: () => encode('<!DOCTYPE html><p>Not found'), refused: WEB_PAGE },
  { title: 'a web page without a type', bytes: () => encode('\n<HTML><br></HTML>'), refused: WEB_PAGE },
];
