// The store with an eye on every call: timed, traced, and logged where it is slow or fails. Names of statements only,
// never their parameters.
import { context, SpanKind } from '@opentelemetry/api';
import type { Log } from '../log.ts';
import type { Store, Transaction } from '../store/store.ts';
import type { Metrics } from './metrics.ts';
import type { ObservedRequest } from './observed-request.ts';
import { endSpan, outcomeOf, tracer } from './tracing.ts';

export type StoreObserver = {
  metrics: Metrics;
  log: Log;
  /** Milliseconds from which a call is logged as slow. */
  slowCallMs: number;
};

const WHOLE = 'transaction';

/** `request` is the one that the calls are made for, where there is one. */
export function observeStore(store: Store, observer: StoreObserver, request?: ObservedRequest): Store {
  const { metrics, log, slowCallMs } = observer;
  const call = async <T>(statement: string, work: () => Promise<T>): Promise<T> => {
    const attributes = { 'db.system.name': store.engine, 'db.operation.name': statement };
    const span = tracer().startSpan(
      `graph ${statement}`,
      { kind: SpanKind.CLIENT, attributes },
      request?.trace ?? context.active(),
    );
    const start = performance.now();
    let outcome = 'ok';
    try {
      return await work();
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      const ms = performance.now() - start;
      metrics.storeCall.observe({ statement, outcome }, ms / 1_000);
      endSpan(span, outcome);
      const line = { statement, outcome, ms: Math.round(ms), requestId: request?.requestId };
      if (outcome === 'CANCELLED') log.debug(line, 'store call');
      else if (outcome !== 'ok') log.warn(line, 'store call failed');
      else if (ms >= slowCallMs) log.warn(line, 'slow store call');
    }
  };
  const observed = (tx: Transaction): Transaction => ({
    async run(statement, params) {
      const rows = await call(statement, () => tx.run(statement, params));
      const given = (params as { rows?: unknown }).rows;
      if (Array.isArray(given)) metrics.rowsWritten.inc({ statement }, given.length);
      return rows;
    },
    read: (statement, params) => call(statement, () => tx.read(statement, params)),
  });
  const countKeys = (statement: string, params: object) => {
    const { ids } = params as { ids?: unknown };
    if (Array.isArray(ids)) metrics.batchKeys.observe({ statement }, ids.length);
  };
  const { readChain } = store;
  return {
    ...store,
    read(statement, params, options) {
      countKeys(statement, params);
      return call(statement, () => store.read(statement, params, options));
    },
    ...(readChain && {
      async readChain(steps, options) {
        // By its first statement and its length, so that the names are not as many as the questions.
        const found = await call(`${steps[0]?.statement} and ${steps.length - 1} more`, () =>
          readChain(steps, options),
        );
        found.forEach(({ ids }, n) => {
          const { statement = '', params = {} } = steps[n] ?? {};
          countKeys(statement, steps[n]?.from.length ? { ids } : params);
        });
        return found;
      },
    }),
    write(work) {
      metrics.writesWaiting.inc();
      let waits = true;
      const begin = () => {
        if (waits) metrics.writesWaiting.dec();
        waits = false;
      };
      return call(WHOLE, () =>
        store.write((tx) => {
          begin();
          return work(observed(tx));
        }),
      ).finally(begin);
    },
  };
}
