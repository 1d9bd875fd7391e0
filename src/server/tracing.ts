// Spans through OpenTelemetry's API alone: without an SDK in the process they are nothing and cost next to nothing.
import { type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { KnownError } from '../errors.ts';

/** Asked for anew each time, so that an SDK that is set up later counts too. */
export const tracer = (): Tracer => trace.getTracer('medai-graph');

/** Ends a span with what came of it. Only a code: messages may hold what a caller sent. */
export function endSpan(span: Span, outcome: string): void {
  if (outcome !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
  span.end();
}

/** The code of a known error, which has few values; every other one is FAILED. */
export const outcomeOf = (error: unknown): string => (error instanceof KnownError ? error.code : 'FAILED');
