// A graph that answers slowly, or not at all: callers are told in time, and what does not need it goes on.
import { afterEach, describe, expect, it } from 'vitest';
import { type Running, run } from './running.ts';

let running: Running;
afterEach(() => running?.close());
const never = () => new Promise<never>(() => undefined);

describe('A server whose graph does not answer', () => {
  it('is live, and within two seconds not ready', async () => {
    running = await run(() => never);
    const began = performance.now();
    const ready = await fetch(`${running.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable', engine: 'embedded' }]);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect((await fetch(`${running.url}/health/live`)).status).toBe(200);
  });

  it('still tells Prometheus of itself', async () => {
    running = await run(() => never);
    const text = await (await fetch(`${running.url}/metrics`)).text();
    expect(text).toContain('process_resident_memory_bytes');
  });
});

describe('A statement that is slow', () => {
  it('does not hold up those that are not', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    running = await run((read) => async (statement, params, options) => {
      if (statement === 'graph/relations') await gate;
      return read(statement, params, options);
    });
    const slow = running.ask('{ graph { relations { key } } }');
    expect(await running.ask('{ graph { counts { key } } }')).toEqual({ data: { graph: { counts: [] } } });
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
    release();
    expect(await slow).toEqual({ data: { graph: { relations: [] } } });
  });
});
