// Reads a list in whichever form it was published: found by its content, not by the name of its file.
import { parseCsv } from './csv.ts';
import { readBytes, type Table } from './table.ts';
import { parseXlsx } from './xlsx.ts';
import { parseXml } from './xml.ts';

/** CSV, XLSX or XML. Throws UNREADABLE_DATA that names the file and what is wrong with it. */
export async function readTable(path: string): Promise<Table> {
  const { name, bytes } = readBytes(path);
  return parseTable(name, bytes);
}

/** `printDate` gives the text of a workbook's date cell. */
export async function parseTable(
  name: string,
  bytes: Buffer,
  printDate?: (iso: string) => string,
): Promise<Table> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return parseXlsx(name, bytes, printDate);
  const start = bytes
    .subarray(0, 200)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('<') ? parseXml(name, bytes) : parseCsv(name, bytes);
}
