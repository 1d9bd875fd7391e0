// The errors that callers may see: each has a code, and a sentence that says what to do.

export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'OVERLOADED'
  | 'STORE_UNAVAILABLE'
  | 'STORE_LOCKED'
  | 'STORE_DAMAGED'
  | 'STORE_TOO_NEW'
  | 'STORE_FULL'
  | 'STORE_CONFLICT'
  | 'STORE_TIMEOUT'
  | 'UNREADABLE_DATA'
  | 'CANNOT_LISTEN'
  | 'USAGE'
  | 'CANCELLED'
  | 'REQUEST_TIMEOUT';

export class KnownError extends Error {
  readonly code: ErrorCode;
  /** The argument, variable, file or setting at fault, where there is one. */
  readonly field: string | undefined;

  constructor(code: ErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'KnownError';
    this.code = code;
    this.field = options.field;
  }
}

/** Why work was stopped: the caller went away, unless the signal brings a reason of ours. */
export function cancelled({ reason }: AbortSignal): KnownError {
  return reason instanceof KnownError ? reason : new KnownError('CANCELLED', 'The caller went away.');
}

export function badInput(field: string, message: string): KnownError {
  return new KnownError('BAD_USER_INPUT', `${field}: ${message}`, { field });
}
