// Structured logs on standard error, so that standard output stays what a command prints.
import { destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function createLog(level: string): Log {
  return pino({ level, base: null, redact: { paths: SECRETS, censor: '[hidden]' } }, destination(2));
}

/** Nothing logs these on purpose; a whole request or configuration that is logged must not tell them either. */
const SECRETS = ['authorization', 'password', 'token', 'cookie'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
  `*.*.*.${name}`,
]);
