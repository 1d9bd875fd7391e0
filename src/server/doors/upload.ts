// The body of a request as a file of its own folder: what an import reads is a file, named as the caller names it.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { Refused } from '../refused.ts';

export type Upload = { path: string | null; remove(): Promise<void> };

// A name and an ending that lists have: no folder, no dot in front, nothing that a shell or a log would take for more.
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _()（）-]*(?:\.[\p{L}\p{N} _()（）-]+)*\.(?:csv|xlsx|xml)$/u;
const LONGEST_NAME = 120;

export const isFileName = (name: string) => NAME.test(name) && name.length <= LONGEST_NAME;

/** Whatever happens, `remove` takes the file away. A request without a body gives no path. */
export async function takeUpload(request: Request, name: string, maxBytes: number): Promise<Upload> {
  if (request.headers['content-encoding'] !== undefined)
    throw new Refused(415, 'BAD_REQUEST', 'Send the file as it is, without a content-encoding.');
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const folder = await mkdtemp(join(tmpdir(), 'medai-upload-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, name);
    await pipeline(atMost(request, maxBytes), createWriteStream(path));
    const { size } = await stat(path);
    return { path: size === 0 ? null : path, remove };
  } catch (error) {
    // The rest is read and thrown away: a caller that still sends would not see the answer.
    request.resume();
    await remove();
    throw error;
  }
}

async function* atMost(request: Request, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

const tooLarge = (maxBytes: number) =>
  new Refused(413, 'BAD_REQUEST', `The file is larger than ${maxBytes / 1e6} MB (IMPORT_MAX_MB).`);
