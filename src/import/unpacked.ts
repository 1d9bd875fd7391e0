// What an archive would unpack to, found by unpacking it in parts that are thrown away: what it declares may be wrong.
// Its reader sets aside as much as it declares, so that counts, too.
import { Unzip, UnzipInflate, unzipSync } from 'fflate';

// One byte may unpack to about a thousand.
const PART = 16_384;
const CELL = /\br="([A-Z]{1,3})(\d{1,7})"/g;
const LONGEST_CELL = 20;

export type Unpacked = {
  bytes: number;
  /** The table that its cells would span. */
  rows: number;
  columns: number;
};

/** Stops after `maxBytes`. Throws what the archive's reader throws for one that is damaged. */
export function measure(archive: Uint8Array, maxBytes: number): Unpacked {
  // Reads the list of contents at its end, and unpacks nothing: of an archive that was cut, its parts may be whole.
  let declared = 0;
  unzipSync(archive, {
    filter({ originalSize }) {
      declared += originalSize;
      return false;
    },
  });
  if (declared > maxBytes) return { bytes: declared, rows: 0, columns: 0 };
  const found: Unpacked = { bytes: 0, rows: 0, columns: 0 };
  let failure: Error | null = null;
  const unzip = new Unzip((file) => {
    const isSheet = file.name.startsWith('xl/worksheets/');
    let tail = '';
    file.ondata = (error, part) => {
      failure ??= error;
      found.bytes += part?.length ?? 0;
      if (!isSheet || part === undefined) return;
      const text = tail + Buffer.from(part).toString('latin1');
      for (const [, letters = '', row] of text.matchAll(CELL)) {
        found.rows = Math.max(found.rows, Number(row));
        found.columns = Math.max(found.columns, columnNumber(letters));
      }
      tail = text.slice(-LONGEST_CELL);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < archive.length && found.bytes <= maxBytes; start += PART) {
    const end = start + PART;
    unzip.push(archive.subarray(start, end), end >= archive.length);
    if (failure !== null) throw failure;
  }
  return found;
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
