// SHA-256 of what an import reads, to recognise it again.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of a file its bytes; of a folder the names and bytes of its CSV files. Null for what cannot be read. */
export async function digestPath(path: string): Promise<string | null> {
  try {
    const isFolder = statSync(path).isDirectory();
    const names = isFolder ? readdirSync(path).filter((name) => name.endsWith('.csv')) : [];
    const hash = createHash('sha256');
    for (const name of isFolder ? names.sort() : ['']) {
      hash.update(name);
      for await (const chunk of createReadStream(join(path, name))) hash.update(chunk as Buffer);
    }
    return hash.digest('hex');
  } catch {
    // The import itself says what is wrong with it.
    return null;
  }
}
