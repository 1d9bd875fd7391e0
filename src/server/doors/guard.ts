// Who comes in: the bearer token of a request, and what its role may do.
import type { RequestHandler, Response } from 'express';
import type { Log } from '../../log.ts';
import { mayActAs, type Role } from '../../model/role.ts';
import { Refused, refuse } from '../refused.ts';
import type { Caller, Tokens } from './tokens.ts';

export type Guard = {
  /** Lets in who may read: anyone, or only holders of a token. */
  reading: RequestHandler;
  /** Lets in holders of a token with this role, or one that may do more. */
  role(needed: Role): RequestHandler;
};

const REALM = 'Bearer realm="medai-graph"';
const CALLERS = new WeakMap<Response, Caller>();

/** Whose token was sent; null without one. */
export const knownCallerOf = (response: Response): Caller | null => CALLERS.get(response) ?? null;

/** Who was let in. Only behind `guard.role`. */
export function callerOf(response: Response): Caller {
  const caller = knownCallerOf(response);
  if (caller === null) throw new Error('a route without a guard asked for its caller');
  return caller;
}

export function createGuard(
  tokens: Tokens | null,
  { readNeedsToken, log }: { readNeedsToken: boolean; log: Log },
): Guard {
  const guard =
    (needed: Role | null): RequestHandler =>
    (request, response, next) => {
      const token = tokens === null ? null : tokenIn(request.headers.authorization);
      const caller = token === null ? null : (tokens?.callerOf(token) ?? null);
      if (caller !== null) CALLERS.set(response, caller);
      const refusal = refusalOf(needed, token, caller);
      if (refusal === null) {
        next();
        return;
      }
      const { challenge, error } = refusal;
      log.warn(
        { code: error.extensions.code, path: request.baseUrl + request.path, who: caller?.name },
        'refused',
      );
      response.set('WWW-Authenticate', challenge);
      refuse(response, error);
    };
  return { reading: guard(readNeedsToken ? 'reader' : null), role: guard };
}

/** A token that is no longer one is told so even where none is needed: its holder believes to be known. */
function refusalOf(needed: Role | null, token: string | null, caller: Caller | null) {
  if (token !== null && caller === null)
    return {
      challenge: `${REALM}, error="invalid_token"`,
      error: new Refused(
        401,
        'UNAUTHENTICATED',
        'This token is not known. It may have been revoked: ask for a new one.',
      ),
    };
  if (needed === null) return null;
  if (caller === null)
    return {
      challenge: REALM,
      error: new Refused(401, 'UNAUTHENTICATED', 'Send a token: Authorization: Bearer <token>.'),
    };
  if (mayActAs(caller.role, needed)) return null;
  return {
    challenge: `${REALM}, error="insufficient_scope", scope="${needed}"`,
    error: new Refused(403, 'FORBIDDEN', `This needs the role ${needed}, and this token has ${caller.role}.`),
  };
}

/** Null for no token, or a header of another scheme, which may be a proxy's. */
function tokenIn(header: string | undefined): string | null {
  return /^Bearer(?:\s+(.*))?$/i.exec(header ?? '')?.at(1) ?? (/^Bearer\b/i.test(header ?? '') ? '' : null);
}
