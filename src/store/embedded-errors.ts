// Maps what the embedded engine throws, by its status and GRAFEO code (its messages are not stable).
import { KnownError } from '../errors.ts';

type EngineError = { gqlStatus?: string; message?: string };

export function embeddedError(error: unknown, statement: string, folder?: string): Error {
  if (error instanceof KnownError || !isEngineError(error)) return error as Error;
  const code = /GRAFEO-\w+/.exec(error.message ?? '')?.[0];
  if (code === 'GRAFEO-T001')
    return new KnownError('STORE_CONFLICT', 'Another write touched the same data.', { cause: error });
  if (code === 'GRAFEO-Q003')
    return new KnownError('STORE_TIMEOUT', 'The graph did not answer in time. Ask for fewer items.', {
      cause: error,
    });
  if (folder !== undefined) return openError(error, folder);
  if (isDiskFull(error))
    return new KnownError(
      'STORE_FULL',
      'The disk of the graph is full: what could not be written was taken back, and what was written before is kept. Free some space and run it again; reads go on.',
      { cause: error },
    );
  return new Error(`${statement}: ${error.gqlStatus ?? ''} ${error.message ?? ''}`.trim(), { cause: error });
}

/** The engine refuses a commit that its log has no room for, and takes it back. */
export function isDiskFull(error: unknown): boolean {
  const { message = '', code } = error as { message?: string; code?: string };
  return code === 'ENOSPC' || /GRAFEO-T009|no space left/i.test(message);
}

/** The transaction has ended already. */
export const isOver = (error: unknown): boolean => /GRAFEO-T004/.test((error as Error).message);

export function isConflict(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'STORE_CONFLICT';
}

function openError(error: EngineError & { syscall?: string; code?: string }, folder: string): KnownError {
  if (error.syscall !== undefined) {
    return new KnownError(
      'STORE_UNAVAILABLE',
      `GRAPH_PATH: ${folder} is no folder that can be written (${error.code}). Name another one.`,
      { cause: error },
    );
  }
  const message = error.message ?? '';
  if (isDiskFull(error))
    return new KnownError(
      'STORE_FULL',
      `The disk of ${folder} is full, so that the graph cannot be opened. Free some space and start again: nothing is lost.`,
      { cause: error },
    );
  // The engine gives no code of its own for a lock held elsewhere, so this one case is told by its words.
  if (/lock/i.test(message)) {
    return new KnownError(
      'STORE_LOCKED',
      `The graph in ${folder} is open in another process, a server or an import. Stop the server or wait until the import has ended, or set GRAPH_PATH to another folder.`,
      { cause: error },
    );
  }
  return new KnownError(
    'STORE_DAMAGED',
    `The graph in ${folder} cannot be opened: ${message.split('\n')[0]}. Run: npm run salvage, which keeps what was written before the damage. If it cannot: Restore a backup, or remove the folder to load the data again.`,
    { cause: error },
  );
}

function isEngineError(error: unknown): error is EngineError {
  return error instanceof Error;
}
