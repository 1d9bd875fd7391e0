// Spans of a request for whoever sets up OpenTelemetry: a tiny provider in memory stands for its SDK.
import {
  type Context,
  propagation,
  type Span,
  type SpanOptions,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { type Running, run } from './running.ts';

type Kept = {
  id: number;
  name: string;
  parent: number | null;
  attributes: Record<string, unknown>;
  ended: number;
  status: string | null;
};

const kept: Kept[] = [];
const tracer = {
  startSpan(name: string, options: SpanOptions = {}, parent?: Context): Span {
    const around = parent === undefined ? undefined : trace.getSpan(parent);
    const own: Kept = {
      id: kept.length + 1,
      name,
      parent: around === undefined ? null : Number(around.spanContext().spanId),
      attributes: { ...options.attributes },
      ended: 0,
      status: null,
    };
    kept.push(own);
    const span = {
      spanContext: () => ({ traceId: '1', spanId: String(own.id), traceFlags: 1 }),
      setAttribute(key: string, value: unknown) {
        own.attributes[key] = value;
        return span;
      },
      setStatus({ message }: { message?: string }) {
        own.status = message ?? '';
        return span;
      },
      updateName(to: string) {
        own.name = to;
        return span;
      },
      end() {
        own.ended += 1;
      },
    };
    return span as unknown as Span;
  },
} as unknown as Tracer;

describe('A trace', () => {
  let running: Running;
  beforeEach(() => {
    kept.length = 0;
    trace.setGlobalTracerProvider({ getTracer: () => tracer });
  });
  afterEach(() => running?.close());
  afterAll(() => {
    trace.disable();
    propagation.disable();
  });

  it('has the request, in it the operation, and in that the statements', async () => {
    running = await run();
    await running.ask('query Engines { graph { engine counts { key } } }');
    await expect.poll(() => kept.every(({ ended }) => ended === 1)).toBe(true);
    expect(kept.map(({ name, parent }) => [name, parent])).toEqual([
      ['POST /graphql', null],
      ['query Engines', 1],
      ['graph graph/counts', 2],
    ]);
    expect(kept[0]?.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.response.status_code': 200,
    });
    expect(kept[2]?.attributes).toEqual({
      'db.system.name': 'embedded',
      'db.operation.name': 'graph/counts',
    });
  });

  it('tells a failure by its code, and nothing of what was asked', async () => {
    running = await run(
      () => () => Promise.reject(new KnownError('STORE_TIMEOUT', 'company:hunter2 was late')),
    );
    await running.ask('{ node(id: "company:hunter2") { id } }');
    await expect.poll(() => kept.every(({ ended }) => ended === 1)).toBe(true);
    expect(kept.map(({ status }) => status)).toEqual([null, 'error', 'STORE_TIMEOUT']);
    expect(JSON.stringify(kept)).not.toContain('hunter2');
  });

  it('goes on from the one that the request came with', async () => {
    propagation.setGlobalPropagator({
      inject() {},
      fields: () => ['traceparent'],
      extract: (context, carrier: { traceparent?: string }) =>
        carrier.traceparent === undefined
          ? context
          : trace.setSpanContext(context, { traceId: '1', spanId: carrier.traceparent, traceFlags: 1 }),
    });
    running = await run();
    await running.post({ query: '{ graph { engine } }' }, { traceparent: '77' });
    expect(kept[0]?.parent).toBe(77);
  });
});

describe('Without an SDK', () => {
  it('a request is answered as always', async () => {
    trace.disable();
    const running = await run();
    expect(await running.ask('{ graph { engine } }')).toEqual({ data: { graph: { engine: 'embedded' } } });
    await running.close();
  });
});
