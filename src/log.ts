// Structured logs on standard error, so that standard output stays what a command prints.
import { destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function createLog(level: string): Log {
  return pino({ level, base: null }, destination(2));
}
