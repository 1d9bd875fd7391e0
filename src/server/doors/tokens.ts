// Whose a token is. The file is looked at with each token, so that one added or revoked counts from the next request on.
import { timingSafeEqual } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Log } from '../../log.ts';
import type { Role } from '../../model/role.ts';
import { digestToken, readTokenFile, type TokenEntry } from './token-file.ts';

export type Caller = { name: string; role: Role };
export type Tokens = { callerOf(token: string): Caller | null };

/** Throws USAGE for a file that is missing or broken at the start; one that breaks later changes nothing, and is logged. */
export function openTokens(path: string, log: Log): Tokens {
  let seen = stampOf(path);
  let known = readTokenFile(path);
  const refresh = () => {
    const stamp = stampOf(path);
    if (stamp === seen) return;
    seen = stamp;
    try {
      known = readTokenFile(path);
      log.info({ tokens: known.length }, 'tokens read again');
    } catch (error) {
      log.error({ err: error }, 'tokens are broken: those read before still count');
    }
  };
  return {
    callerOf(token) {
      refresh();
      return findCaller(known, token);
    },
  };
}

/** Looks at every entry and compares in constant time, so that how long it takes tells nothing of the digests. */
function findCaller(known: readonly TokenEntry[], token: string): Caller | null {
  const digest = Buffer.from(digestToken(token), 'hex');
  let found: Caller | null = null;
  for (const { name, role, sha256 } of known)
    if (timingSafeEqual(digest, Buffer.from(sha256, 'hex'))) found = { name, role };
  return found;
}

/** Changes with each write and each replacement of the file. */
function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? 'gone' : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}
