// Whose a token is. One that is added or revoked counts from the next request on.
import { timingSafeEqual } from 'node:crypto';
import type { Log } from '../../log.ts';
import type { Role } from '../../model/role.ts';
import { reread } from './reread.ts';
import { digestToken, readTokenFile, type TokenEntry } from './token-file.ts';

export type Caller = { name: string; role: Role };
export type Tokens = { callerOf(token: string): Caller | null };

/** Throws USAGE for a file that is missing or broken at the start. */
export function openTokens(path: string, log: Log): Tokens {
  const known = reread(path, readTokenFile, { log, what: 'tokens' });
  return { callerOf: (token) => findCaller(known(), token) };
}

/** Looks at every entry and compares in constant time, so that how long it takes tells nothing of the digests. */
function findCaller(known: readonly TokenEntry[], token: string): Caller | null {
  const digest = Buffer.from(digestToken(token), 'hex');
  let found: Caller | null = null;
  for (const { name, role, sha256 } of known)
    if (timingSafeEqual(digest, Buffer.from(sha256, 'hex'))) found = { name, role };
  return found;
}
