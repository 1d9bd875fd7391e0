// When something is wrong around the server: its graph fails, its caller goes away, its port is taken.
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/http.ts';
import type { ReadOptions } from '../../src/store/store.ts';
import { type Running, run } from './running.ts';

describe('A server whose graph fails', () => {
  let running: Running;
  afterEach(() => running?.close());

  it('lives but is not ready, and does not say why', async () => {
    running = await run(() => () => Promise.reject(new Error('bolt://secret:7687')));
    expect((await fetch(`${running.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${running.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable', engine: 'embedded' }]);
  });

  it('is asked for readiness with a limit of its own', async () => {
    const asked: (ReadOptions | undefined)[] = [];
    running = await run((read) => (statement, params, options) => {
      asked.push(options);
      return read(statement, params, options);
    });
    await fetch(`${running.url}/health/ready`);
    expect(asked).toEqual([{ timeoutMs: 1_500 }]);
  });
});

describe('A caller that goes away', () => {
  it('ends the reads that were made for it, and is no error of ours', async () => {
    let signal: AbortSignal | undefined;
    let started = () => {};
    const reading = new Promise<void>((resolve) => {
      started = resolve;
    });
    const running = await run(() => (_statement, _params, options) => {
      signal = options?.signal;
      started();
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('gone'))));
    });
    const body = JSON.stringify({ query: '{ graph { counts { key } } }' });
    const { hostname, port } = new URL(running.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await reading;
    expect(signal?.aborted).toBe(false);
    socket.destroy();
    await expect.poll(() => signal?.aborted).toBe(true);
    await running.close();
  });

  it('does not end the reads of one that stays', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const running = await run((read) => (statement, params, options) => {
      signals.push(options?.signal);
      return read(statement, params, options);
    });
    await (await running.post({ query: '{ graph { counts { key } } }' })).text();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.map((signal) => signal?.aborted)).toEqual(signals.map(() => false));
    await running.close();
  });
});

describe('A port that is taken', () => {
  it('is one sentence that says what to do', async () => {
    const running = await run();
    const options = {
      store: {} as never,
      log: {} as never,
      host: '127.0.0.1',
      queryTimeoutMs: 1,
      exportMaxRows: 1,
    };
    const { port } = new URL(running.url);
    await expect(startServer({ ...options, port: Number(port) })).rejects.toMatchObject({
      code: 'CANNOT_LISTEN',
      message: `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or set PORT to another one.`,
    });
    await running.close();
  });
});
