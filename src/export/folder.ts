// The folder that an export writes: each file is written in chunks, and counted and digested on the way.
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KnownError } from '../errors.ts';
import { type ExportedFile, MANIFEST, type Manifest } from '../model/manifest.ts';

export type TextFile = {
  /** Waits until it is written, so that reading the graph never runs ahead of the disk. */
  put(text: string, rows: number): Promise<void>;
  close(): Promise<{ rows: number; sha256: string }>;
};

export type Folder = {
  file(path: string): Promise<TextFile>;
  text(path: string, content: string): Promise<void>;
  /** Written last: a folder without it is no whole export. */
  finish(manifest: Manifest): Promise<void>;
  /** Takes away what an export that failed has written. */
  discard(): Promise<void>;
};

export async function openFolder(folder: string): Promise<Folder> {
  const opened = new Map<string, FileHandle>();
  const openFile = async (path: string): Promise<TextFile> => {
    const full = join(folder, path);
    const handle = await writing(full, async () => {
      await mkdir(dirname(full), { recursive: true });
      return open(full, 'w');
    });
    opened.set(full, handle);
    const hash = createHash('sha256');
    let written = 0;
    return {
      async put(text, rows) {
        if (text === '') return;
        const bytes = Buffer.from(text);
        hash.update(bytes);
        written += rows;
        await writing(full, () => handle.writeFile(bytes));
      },
      async close() {
        await writing(full, () => handle.close());
        return { rows: written, sha256: hash.digest('hex') };
      },
    };
  };
  const text = async (path: string, content: string) => {
    const file = await openFile(path);
    await file.put(content, 0);
    await file.close();
  };
  await writing(join(folder, MANIFEST), () => rm(join(folder, MANIFEST), { force: true }));
  return {
    file: openFile,
    text,
    finish: (manifest) => text(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`),
    async discard() {
      // Closing twice is no error, and a file that cannot be removed must not hide what has failed.
      await Promise.allSettled([...opened.values()].map((handle) => handle.close()));
      await Promise.allSettled([...opened.keys()].map((path) => rm(path, { force: true })));
    },
  };
}

export async function closeAs(
  file: TextFile,
  path: string,
  holds: ExportedFile['holds'],
): Promise<ExportedFile> {
  return { path, holds, ...(await file.close()) };
}

async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new KnownError(
      'UNREADABLE_DATA',
      `${path} cannot be written (${code}). Make room for it, or name another folder.`,
      { cause: error },
    );
  }
}
