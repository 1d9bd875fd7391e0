// The bundled facts, as they are or as a copy with some text changed.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const DATA = join(import.meta.dirname, '../../data');
export const FIXTURES = join(import.meta.dirname, '../fixtures');

type Change = { file: string; from: string; to: string };

/** A copy that `remove` deletes again. Throws where a text to change is absent, so that no test passes by a typo. */
export function copyFolder(folder: string, changes: Change[] = []): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'medai-facts-'));
  cpSync(folder, path, { recursive: true, filter: (source) => !source.includes('curation') });
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(path, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    writeFileSync(join(path, file), text.replace(from, to));
  }
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** A file of its own folder, with exactly these bytes. */
export function temporaryFile(name: string, content: string | Uint8Array): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'medai-file-'));
  writeFileSync(join(folder, name), content);
  return { path: join(folder, name), remove: () => rmSync(folder, { recursive: true }) };
}
