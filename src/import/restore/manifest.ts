// Reads what an export says of itself and compares its files with it, before anything is written.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { KnownError } from '../../errors.ts';
import { type ExportedFile, LINKS, MANIFEST, type Manifest, NODES } from '../../model/manifest.ts';

const Exported = z.object({
  format: z.enum(['csv', 'jsonl']),
  arrayDelimiter: z.string(),
  files: z.array(
    z.object({
      // No path leads out of the folder.
      path: z.string().regex(/^(?:(?:nodes|links)\/)?[\w+]+\.(?:csv|jsonl)$/),
      holds: z.enum([NODES, LINKS]),
      rows: z.number().int().min(0),
      sha256: z.string().optional(),
    }),
  ),
});

/** Throws UNREADABLE_DATA where the folder is no whole export. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw damaged(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}). Name a folder that npm run export has written to its end as csv or jsonl.`,
      error,
    );
  }
  try {
    return Exported.parse(JSON.parse(text));
  } catch (error) {
    throw damaged(`${path} is not what npm run export writes. Export again.`, error);
  }
}

/** Throws UNREADABLE_DATA for a file that is missing or is not as it was exported. */
export async function isAsExported(folder: string, { path, sha256 }: ExportedFile): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(join(folder, path)), hash);
  } catch (error) {
    throw damaged(
      `${join(folder, path)} cannot be read (${(error as NodeJS.ErrnoException).code}), and ${MANIFEST} names it. Export again.`,
      error,
    );
  }
  return sha256 === undefined || hash.digest('hex') === sha256;
}

export function damaged(sentence: string, cause?: unknown): KnownError {
  return new KnownError('UNREADABLE_DATA', sentence, { cause });
}
