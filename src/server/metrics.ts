// What Prometheus is told at /metrics. Every label has a bounded number of values, whatever callers send.
import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Names that operations may have as a label; those that come later count as "other". */
const MAX_OPERATION_NAMES = 100;
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const KEYS = [1, 10, 100, 1_000, 10_000, 100_000];
const COSTS = [10, 100, 1_000, 5_000, 10_000, 50_000, 100_000];

export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const names = new Set<string>();
  return {
    registry,
    request: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Seconds from a request to the end of its answer.',
      labelNames: ['route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    operation: new Histogram({
      name: 'graphql_operation_duration_seconds',
      help: 'Seconds that a GraphQL operation took, by its name and whether it was answered without errors.',
      labelNames: ['operation', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    cost: new Histogram({
      name: 'graphql_operation_cost',
      help: 'Cost of operations as their limits count it.',
      buckets: COSTS,
      registers,
    }),
    storeCall: new Histogram({
      name: 'graph_store_call_duration_seconds',
      help: 'Seconds that one call took, by its statement and outcome: "x and 3 more" are sent at once, "transaction" is a whole write with its wait.',
      labelNames: ['statement', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    batchKeys: new Histogram({
      name: 'graph_store_batch_keys',
      help: 'Ids that one read was asked for at once.',
      labelNames: ['statement'],
      buckets: KEYS,
      registers,
    }),
    writesWaiting: new Gauge({
      name: 'graph_write_queue_length',
      help: 'Writes that wait for their turn.',
      registers,
    }),
    rowsWritten: new Counter({
      name: 'graph_rows_written_total',
      help: 'Rows written by this process, by statement: their rate is that of an import.',
      labelNames: ['statement'],
      registers,
    }),
    /** The label of an operation: callers choose names, so that only the first ones are kept apart. */
    operationLabel(name: string | null | undefined): string {
      if (name == null) return 'anonymous';
      if (names.size < MAX_OPERATION_NAMES) names.add(name);
      return names.has(name) ? name : 'other';
    },
  };
}

export function sendMetrics({ registry }: Metrics): RequestHandler {
  return async (_request, response) => {
    const text = await registry.metrics();
    response.set({ 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).send(text);
  };
}
