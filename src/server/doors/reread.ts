// A file of settings that is looked at with each use, so that a change counts at once and needs no restart.
import { statSync } from 'node:fs';
import type { Log } from '../../log.ts';

/** Throws what `read` throws at the start; a file that breaks later changes nothing, and is logged. */
export function reread<T>(
  path: string,
  read: (path: string) => T,
  { log, what }: { log: Log; what: string },
): () => T {
  let seen = stampOf(path);
  let known = read(path);
  return () => {
    const stamp = stampOf(path);
    if (stamp === seen) return known;
    seen = stamp;
    try {
      known = read(path);
      log.info({}, `${what} read again`);
    } catch (error) {
      log.error({ err: error }, `${what} are broken: those read before still count`);
    }
    return known;
  };
}

/** Changes with each write and each replacement of the file. */
function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? 'gone' : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}
