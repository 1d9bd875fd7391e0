// Files made to fill memory: each is read in a process of its own, with a heap of 256 MB, and must not kill it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { temporaryFile } from './data-folder.ts';
import { asXlsx, HEADER, zipWorkbook } from './forms.ts';
import { encode, HEAD, OTHER_ROW, ROW } from './malformed/case.ts';

const READER = join(import.meta.dirname, 'malformed/read-in-child.ts');
const read = async (bytes: Uint8Array): Promise<string> => {
  const file = temporaryFile('list.bin', bytes);
  const options = ['--max-old-space-size=256', '--import', 'tsx', READER, file.path];
  const { stdout } = await promisify(execFile)(process.execPath, options).finally(file.remove);
  return stdout;
};

/** The archive with every size that it declares for its parts changed to a small one. */
function withFalseSizes(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = 0; at < bytes.length - 4; at++) {
    const signature = bytes.readUInt32LE(at);
    // Of a part: 22 bytes on. In the list of contents: 24 bytes on.
    const size = signature === 0x04034b50 ? at + 22 : signature === 0x02014b50 ? at + 24 : null;
    if (size !== null && bytes.readUInt32LE(size) > 10_000) bytes.writeUInt32LE(100, size);
  }
  return bytes;
}

const spaces = (size: number) => `<worksheet><sheetData/>${' '.repeat(size)}</worksheet>`;
const LARGE = ' unpacks to more than 32 MB. Check that it is the right file.';

describe('a file made to fill memory', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['an archive of 40 MB of spaces', () => zipWorkbook(spaces(40e6)), `list.bin${LARGE}`],
    [
      'one that declares a hundred bytes',
      () => withFalseSizes(zipWorkbook(spaces(40e6))),
      `list.bin${LARGE}`,
    ],
    [
      'one with many parts',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 60 }, (_, n) => [`xl/worksheets/sheet${n}.xml`, encode(spaces(700_000))]),
          ),
        ),
      `list.bin${LARGE}`,
    ],
    [
      'a sheet with one cell at its farthest corner',
      () =>
        zipWorkbook(
          '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        ),
      'list.bin has a cell in row 1048576 or column 16384, far outside any list. Remove what stands there.',
    ],
    [
      'XML nested without end',
      () => encode('<a>'.repeat(1_000_000)),
      'list.bin, line 1: the text ends within a, a, a, a, a, a and 999994 more. Mend it, or use the CSV form.',
    ],
    ['rows of commas', () => encode(`${HEAD}\n${`${','.repeat(900_000)}\n`.repeat(3)}`), '3 records'],
  ])(
    'does not: %s',
    async (_, bytes, answer) => {
      expect(await read(bytes())).toBe(answer);
    },
    120_000,
  );

  it('reads a workbook ten times as long as the list', async () => {
    const rows = Array.from({ length: 15_000 }, (_, n) => (n % 2 === 0 ? ROW : OTHER_ROW));
    expect(await read(asXlsx(rows, HEADER))).toBe('15000 records');
  }, 120_000);
});
