// How long things may take: a sender that is slow, a request that is long, a caller that has gone.
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/limits.ts';
import { loadWorld } from '../../kit/world.ts';
import { type Running, run } from '../running.ts';

const LEVELS =
  '{ organs(first: 5) { nodes { products(first: 3) { nodes { company { investors { nodes { rounds { id } } } } } } } } }';
const STEPS =
  '{ fundingPaths(from: "investor:lead-capital", to: "hospital:anyi-first", maxLength: 8) { length } }';

describe('A sender that is slow', () => {
  const withTimes = { server: { limits: { ...DEFAULT_LIMITS, headersMs: 200, receiveMs: 400 } } };
  /** All that comes back until the server ends the connection. */
  const trickle = (running: Running, start: string) =>
    new Promise<string>((resolve) => {
      const { hostname, port } = new URL(running.url);
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.write(start);
      const drip = setInterval(() => socket.write('x'), 50);
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('error', () => undefined);
      socket.once('close', () => {
        clearInterval(drip);
        resolve(text);
      });
    });

  it('of headers is cut off, and so is one of a body', async () => {
    const running = await run(undefined, withTimes);
    const [headers, body] = await Promise.all([
      trickle(running, 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      trickle(
        running,
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{',
      ),
    ]);
    expect([headers, body].map((text) => text.split('\r\n')[0])).toEqual([
      'HTTP/1.1 408 Request Timeout',
      'HTTP/1.1 408 Request Timeout',
    ]);
    expect((await running.post({ query: '{ __typename }' })).status).toBe(200);
    await running.close();
  });
});

describe('A request that takes too long', () => {
  it('is one clear error, however many items miss what was not read', async () => {
    const reads: string[] = [];
    const running = await run(
      (read) => async (statement, params, options) => {
        if (statement === 'graph/state') return read(statement, params, options);
        reads.push(statement);
        const rows = await read(statement, params, options);
        // Answered only when time is over.
        await new Promise((resolve) => options?.signal?.addEventListener('abort', resolve));
        return rows;
      },
      { load: loadWorld, server: { limits: { ...DEFAULT_LIMITS, requestMs: 1_000 } } },
    );
    const response = await running.post({ query: '{ procurements { nodes { buyer { name } } } }' });
    const { data, errors } = (await response.json()) as { data: unknown; errors: unknown[] };
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: 'The whole request took too long. Ask for fewer items, or in several queries.',
        extensions: { code: 'REQUEST_TIMEOUT' },
      },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reads).toHaveLength(1);
    await running.close();
  });
});

describe('A caller that goes away', () => {
  it.each([
    ['at the next level', LEVELS],
    ['at the next step of a path', STEPS],
  ])('ends the work for it %s', async (_where, query) => {
    const reads: string[] = [];
    let release = () => {};
    let reached = () => {};
    const second = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let signal: AbortSignal | undefined;
    const running = await run(
      (read) => async (statement, params, options) => {
        if (statement === 'graph/state') return read(statement, params, options);
        reads.push(statement);
        const rows = await read(statement, params, options);
        if (reads.length < 2) return rows;
        // The second read is answered only when the caller has gone.
        signal = options?.signal;
        reached();
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return rows;
      },
      { load: loadWorld },
    );
    const body = JSON.stringify({ query });
    const { hostname, port } = new URL(running.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await second;
    socket.destroy();
    await expect.poll(() => signal?.aborted).toBe(true);
    release();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reads).toHaveLength(2);
    await running.close();
  });

  it.each([LEVELS, STEPS])('would have been read for to the end, had it stayed: %s', async (query) => {
    const reads: string[] = [];
    const running = await run(
      (read) => (statement, params, options) => {
        reads.push(statement);
        return read(statement, params, options);
      },
      { load: loadWorld },
    );
    expect((await running.ask(query)).errors).toBeUndefined();
    expect(reads.filter((statement) => statement !== 'graph/state').length).toBeGreaterThanOrEqual(4);
    await running.close();
  });
});
