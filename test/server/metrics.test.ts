// What Prometheus reads: how long operations and statements took, how much was asked for, how imports went.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRun } from '../../src/import/run.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { freePort } from '../cli/run.ts';
import { DATA } from '../import/data-folder.ts';
import { onEmbedded, onNeo4j } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';
import { type Running, run } from './running.ts';

const scrape = async (running: Running) => (await fetch(`${running.url}/metrics`)).text();
/** The value of the series that the beginning of its line names. */
const seriesOf = (text: string, series: string) => {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

describe.skipIf(onNeo4j === null)('Metrics of a graph on Neo4j', () => {
  it('tell several statements in one message by the first and their number, and the ids of each', async () => {
    const store = await loadWorld(await (onNeo4j ?? onEmbedded).openEmpty());
    const running = await run(undefined, { server: { store } });
    await running.ask('{ companies(first: 3) { nodes { products { nodes { slug } } } } }');
    const text = await scrape(running);
    await running.close();
    await store.close();
    expect(
      seriesOf(
        text,
        'graph_store_call_duration_seconds_count{statement="company/page and 1 more",outcome="ok"}',
      ),
    ).toBe(1);
    expect(seriesOf(text, 'graph_store_batch_keys_sum{statement="company/products"}')).toBe(3);
  });
});

describe('Metrics', () => {
  let running: Running;
  beforeAll(async () => {
    running = await run(undefined, {
      load: (store) => recordRun(store, { source: 'facts', path: DATA }, (graph) => importFacts(graph, DATA)),
    });
  });
  afterAll(() => running?.close());

  it('count an operation under its name and outcome', async () => {
    await running.ask('query Clusters { organClusters { organ { name } } }');
    await running.ask('query Clusters { organClusters { organ { name } } }');
    await running.ask('query Clusters { node(id: "nothing:") { id } }');
    const text = await scrape(running);
    expect(
      seriesOf(text, 'graphql_operation_duration_seconds_count{operation="Clusters",outcome="ok"}'),
    ).toBe(2);
    expect(
      seriesOf(text, 'graphql_operation_duration_seconds_count{operation="Clusters",outcome="error"}'),
    ).toBe(1);
  });

  it('count an operation without a name as anonymous and one that is none as invalid', async () => {
    await running.ask('{ graph { engine } }');
    await running.ask('{ nowhere }');
    const text = await scrape(running);
    expect(
      seriesOf(text, 'graphql_operation_duration_seconds_count{operation="anonymous",outcome="ok"}'),
    ).toBe(1);
    expect(
      seriesOf(text, 'graphql_operation_duration_seconds_count{operation="invalid",outcome="error"}'),
    ).toBe(1);
  });

  it('tell the statements that were sent, and how many ids each was asked for', async () => {
    await running.ask('{ nodes(ids: ["company:aidoc", "company:lunit", "organ:lung"]) { id } }');
    const text = await scrape(running);
    expect(
      seriesOf(text, 'graph_store_call_duration_seconds_count{statement="entity/by-id",outcome="ok"}'),
    ).toBe(1);
    expect(seriesOf(text, 'graph_store_batch_keys_sum{statement="entity/by-id"}')).toBe(3);
  });

  it('add up what operations cost as their limits count it', async () => {
    const before = await scrape(running);
    const answer = await running.post({ query: '{ companies(first: 10) { nodes { name } } }' });
    const { extensions } = (await answer.json()) as { extensions: { cost: { requested: number } } };
    const after = await scrape(running);
    const sum = (text: string) => seriesOf(text, 'graphql_operation_cost_sum') ?? 0;
    expect(sum(after) - sum(before)).toBe(extensions.cost.requested);
    expect(extensions.cost.requested).toBeGreaterThan(0);
  });

  it('keep names that callers choose to one hundred', async () => {
    for (let n = 0; n < 120; n++) await running.ask(`query Name${n} { graph { engine } }`);
    const text = await scrape(running);
    const labels = new Set(
      [...text.matchAll(/operation_duration_seconds_count\{operation="(\w+)"/g)].map(([, name]) => name),
    );
    expect(labels.has('Name0')).toBe(true);
    expect(labels.has('Name119')).toBe(false);
    expect(seriesOf(text, 'graphql_operation_duration_seconds_count{operation="other",outcome="ok"}')).toBe(
      21,
    );
    // One hundred, and: other, anonymous, invalid.
    expect(labels.size).toBe(103);
  });

  it('keep paths that callers choose to the routes that there are', async () => {
    for (const path of ['/company/aidoc', '/a', '/b/c', '/%0A', '/health/live'])
      await fetch(`${running.url}${path}`);
    const text = await scrape(running);
    const routes = new Set(
      [...text.matchAll(/http_request_duration_seconds_count\{route="([^"]+)"/g)].map(([, route]) => route),
    );
    expect([...routes].sort()).toEqual(['/graphql', '/health', '/metrics', 'page']);
  });

  it('tell when the last import of each source ended, and its rate', async () => {
    const text = await scrape(running);
    const ended =
      seriesOf(text, 'graph_import_last_ended_timestamp_seconds{source="facts",outcome="DONE"}') ?? 0;
    expect(Math.abs(Date.now() / 1_000 - ended)).toBeLessThan(600);
    expect(seriesOf(text, 'graph_import_rows_per_second{source="facts"}')).toBeGreaterThan(10);
  });

  it('tell of the process and its event loop', async () => {
    const text = await scrape(running);
    for (const name of [
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_heap_size_used_bytes',
      'graph_write_queue_length',
    ])
      expect(seriesOf(text, name), name).toBeTypeOf('number');
  });
});

describe('A server whose graph fails', () => {
  it('counts the failed statements by their code, and still answers Prometheus', async () => {
    const { KnownError } = await import('../../src/errors.ts');
    const running = await run(() => () => Promise.reject(new KnownError('STORE_TIMEOUT', 'late')));
    await running.ask('{ graph { counts { key } } }');
    const text = await scrape(running);
    await running.close();
    expect(
      seriesOf(
        text,
        'graph_store_call_duration_seconds_count{statement="graph/counts",outcome="STORE_TIMEOUT"}',
      ),
    ).toBe(1);
  });
});

describe('Metrics for no strangers', () => {
  it('are nowhere when they are switched off', async () => {
    const running = await run(undefined, { server: { metrics: 'off' } });
    const { status } = await fetch(`${running.url}/metrics`);
    await running.close();
    expect(status).toBe(404);
  });

  it('are at a port of their own, and no longer at that of the API', async () => {
    const port = await freePort();
    const running = await run(undefined, { server: { metrics: port } });
    const [beside, here] = await Promise.all([
      fetch(`http://127.0.0.1:${port}/metrics`),
      fetch(`${running.url}/metrics`),
    ]);
    const text = await beside.text();
    await running.close();
    expect([beside.status, here.status]).toEqual([200, 404]);
    expect(text).toContain('process_resident_memory_bytes');
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
  });

  it('say in one sentence that their port is taken, and leave nothing open', async () => {
    const other = await run();
    const port = Number(new URL(other.url).port);
    await expect(run(undefined, { server: { metrics: port } })).rejects.toMatchObject({
      code: 'CANNOT_LISTEN',
      message: `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or set METRICS to another one.`,
    });
    await other.close();
  });
});
