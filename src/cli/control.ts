// A server holds its embedded graph alone, so that a backup of it is made by the server: it is asked through a socket
// in the folder of the graph, which only its own user may open.
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { KnownError } from '../errors.ts';
import type { Store } from '../store/store.ts';

type Answer = { ok: true } | { error: string };

/** In short form: the address of a socket has room for about a hundred letters. */
const socketOf = (graphPath: string) => relative(process.cwd(), join(graphPath, 'server.sock'));

/** Ends with the function that it gives; null where no socket can be made there, for a server does without. */
export async function listenForBackups(graphPath: string, store: Store): Promise<() => void> {
  const path = socketOf(graphPath);
  // Whoever has the graph open is alone, so that a socket that is there belongs to a process that was killed.
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    createInterface({ input: socket }).once('line', async (line) => {
      socket.end(`${JSON.stringify(await answer(store, line))}\n`);
    });
  });
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
    chmodSync(path, 0o600);
  } catch (error) {
    console.error(
      `Backups need the server to be stopped first: no socket could be made at ${path} (${(error as Error).message}).`,
    );
  }
  return () => void server.close();
}

async function answer(store: Store, line: string): Promise<Answer> {
  try {
    await store.backup((JSON.parse(line) as { backup: string }).backup);
    return { ok: true };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** Throws STORE_LOCKED where the process that has the graph open is no server. */
export async function askForBackup(graphPath: string, file: string): Promise<void> {
  const answer = await new Promise<Answer>((resolve, reject) => {
    const socket = connect(socketOf(graphPath));
    socket.once('error', reject);
    createInterface({ input: socket })
      .once('line', (line) => resolve(JSON.parse(line) as Answer))
      .once('close', () => resolve({ error: 'The server ended before the backup was made. Run it again.' }));
    socket.write(`${JSON.stringify({ backup: file })}\n`);
  }).catch((error: unknown) => {
    throw new KnownError(
      'STORE_LOCKED',
      `The graph in ${graphPath} is open in a process that makes no backups, such as an import. Run this again when it has ended.`,
      { cause: error },
    );
  });
  if ('error' in answer) throw new KnownError('STORE_UNAVAILABLE', answer.error);
}
