// What a caller who may write sees of an error: its own mistakes with the remedy, of the store what it can do.
import type { Response } from 'express';
import { KnownError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { createFormatError } from '../format-error.ts';
import { Refused, refuse } from '../refused.ts';

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNREADABLE_DATA: 422,
  STORE_LOCKED: 409,
  STORE_CONFLICT: 503,
  STORE_TIMEOUT: 503,
  STORE_UNAVAILABLE: 503,
  STORE_FULL: 507,
};

export function refuseWrite(response: Response, error: unknown, log: Log): void {
  // A caller that has gone hears nothing, and a body that broke off is no error of ours.
  if (response.destroyed || response.headersSent) return;
  refuse(response, error instanceof Refused ? error : toRefused(error, log));
}

function toRefused(error: unknown, log: Log): Refused {
  if (error instanceof KnownError && TOLD.has(error.code)) {
    const code = error.code === 'USAGE' ? 'BAD_USER_INPUT' : error.code;
    return new Refused(STATUS[code] ?? 400, code, withoutPlaces(error.message), { field: error.field });
  }
  const { message, extensions = {} } = createFormatError(log)({ message: '' }, error);
  const code = String(extensions.code);
  return new Refused(STATUS[code] ?? 500, code, message, extensions);
}

const TOLD = new Set(['BAD_USER_INPUT', 'USAGE', 'UNREADABLE_DATA', 'STORE_LOCKED', 'STORE_FULL']);

/** Where files lie on this machine is nobody's business: their names are enough. */
function withoutPlaces(message: string): string {
  return message.replace(/(?<![\w:/])\/(?:[\w.@-]+\/)+/g, '');
}
