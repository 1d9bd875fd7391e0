// Whom a request is charged to.
import { isIPv6 } from 'node:net';
import type { RequestHandler, Response } from 'express';
import type { Limits } from '../model/limits.ts';
import { knownCallerOf } from './doors/guard.ts';
import { headersOf } from './limits.ts';
import type { Budget } from './limits-budget.ts';
import { spentSentence } from './limits-refusal.ts';
import { Refused, refuse } from './refused.ts';

/** The token, else the address; of IPv6 the network, since one customer has a whole one and could change its address for every request. */
export function clientOf(response: Response): string {
  const caller = knownCallerOf(response);
  return caller === null ? addressOf(response.req.ip ?? '') : `token ${caller.name}`;
}

export function addressOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '');
  return isIPv6(plain) ? networkOf(plain) : plain;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Before a body is read: whose budget is spent is refused at once, whatever the request. */
export function refuseSpent(budget: Budget | null, limits: Limits): RequestHandler {
  return (_request, response, next) => {
    const spent = budget?.spend(clientOf(response), 0);
    if (spent === undefined || spent.remaining > 0) {
      next();
      return;
    }
    const { resetSeconds } = spent;
    const message = spentSentence(resetSeconds, limits);
    response.set({ ...Object.fromEntries(headersOf(spent)), 'Retry-After': String(resetSeconds) });
    refuse(
      response,
      new Refused(429, 'RATE_LIMITED', message, { remaining: 0, retryAfterSeconds: resetSeconds }),
    );
  };
}
