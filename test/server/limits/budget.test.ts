// What a client may spend in a minute: told in every answer, and refused beyond it with the time to wait.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/limits.ts';
import { createBudget } from '../../../src/server/limits-budget.ts';
import { addressOf } from '../../../src/server/limits-client.ts';
import { loadWorld } from '../../kit/world.ts';
import { type Running, run } from '../running.ts';

// { companies(first: 9) { nodes { id } } } costs 10 points.
const TEN = { query: '{ companies(first: 9) { nodes { id } } }' };
const withBudget = (budget: number, more = {}) => ({
  server: { limits: { ...DEFAULT_LIMITS, budget }, ...more },
});
const told = ({ headers }: Response) =>
  ['x-ratelimit-limit', 'x-ratelimit-remaining', 'retry-after'].map((name) => headers.get(name));

describe('A server with a budget', () => {
  let running: Running;
  afterEach(() => running?.close());

  it('tells what is left, in the answer and in its headers', async () => {
    running = await run(undefined, withBudget(100));
    const response = await running.post(TEN);
    expect(told(response)).toEqual(['100', '90', null]);
    expect(((await response.json()) as { extensions: unknown }).extensions).toEqual({
      cost: { requested: 10, limit: 200_000, nodes: 9, nodeLimit: 1_000_000, remaining: 90 },
    });
    const reset = Number(response.headers.get('x-ratelimit-reset')) - Date.now() / 1_000;
    expect(reset).toBeGreaterThan(50);
    expect(reset).toBeLessThanOrEqual(61);
  });

  it('answers to the last point, and not one beyond it', async () => {
    running = await run(undefined, withBudget(20));
    expect((await running.post(TEN)).status).toBe(200);
    const last = await running.post(TEN);
    expect([last.status, told(last)]).toEqual([200, ['20', '0', null]]);
    const beyond = await running.post({ query: '{ __typename }' });
    const [limit, remaining, wait] = told(beyond);
    expect([beyond.status, limit, remaining]).toEqual([429, '20', '0']);
    expect(Number(wait)).toBeGreaterThan(50);
    expect(await beyond.json()).toEqual({
      errors: [
        {
          message: `The 20 points of this minute are spent. Try again in ${wait} s, or ask for less: extensions.cost tells what a query costs.`,
          extensions: { code: 'RATE_LIMITED', remaining: 0, retryAfterSeconds: Number(wait) },
        },
      ],
    });
  });

  it('refuses what costs more than is left, and reads nothing for it', async () => {
    const reads: string[] = [];
    running = await run(
      (read) => (statement, params, options) => {
        reads.push(statement);
        return read(statement, params, options);
      },
      withBudget(15),
    );
    await running.post(TEN);
    reads.length = 0;
    const response = await running.post(TEN);
    expect([response.status, response.headers.get('retry-after')]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ]);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', cost: 10, remaining: 5 } }],
    });
    expect(reads).toEqual([]);
  });

  it('takes a point for what it refuses, so that it cannot be sent for ever', async () => {
    running = await run(undefined, withBudget(3));
    const wrong = { query: '{ nothing }' };
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await running.post(wrong)).status);
    expect(statuses).toEqual([400, 400, 400, 429]);
  });

  it('refuses a body of whatever size before it is read', async () => {
    running = await run(undefined, withBudget(1));
    await running.post({ query: '{ nothing }' });
    expect((await running.post('x'.repeat(1_000_000))).status).toBe(429);
  });

  it('charges behind a proxy whom the proxy names, and without one believes no header', async () => {
    running = await run(undefined, withBudget(10, { trustedProxies: 1 }));
    const from = (address: string) => running.post(TEN, { 'x-forwarded-for': address });
    expect([(await from('192.0.2.1')).status, (await from('192.0.2.1')).status]).toEqual([200, 429]);
    expect((await from('192.0.2.2')).status).toBe(200);
    // The client writes the beginning of the header itself; the proxy adds the end.
    expect((await from('198.51.100.7, 192.0.2.1')).status).toBe(429);
    await running.close();
    running = await run(undefined, withBudget(10));
    expect([(await from('192.0.2.1')).status, (await from('192.0.2.2')).status]).toEqual([200, 429]);
  });

  it('writes a file to its end that was begun with points left', async () => {
    running = await run(undefined, { ...withBudget(5), load: loadWorld });
    const file = await fetch(`${running.url}/export/companies.csv`);
    expect([file.status, (await file.text()).trim().split('\r\n').length]).toEqual([200, 13]);
    expect((await fetch(`${running.url}/export/companies.csv`)).status).toBe(429);
  });

  it('without a budget says nothing of one', async () => {
    running = await run();
    expect(told(await running.post(TEN))).toEqual([null, null, null]);
  });
});

describe('A budget', () => {
  it('is whole again after a minute, for each client from its own first request', () => {
    let now = 0;
    const budget = createBudget(10, () => now);
    expect(budget.spend('a', 10)).toEqual({ granted: true, limit: 10, remaining: 0, resetSeconds: 60 });
    now = 59_999;
    expect(budget.spend('a', 1)).toMatchObject({ granted: false, remaining: 0, resetSeconds: 1 });
    expect(budget.spend('b', 4)).toMatchObject({ granted: true, remaining: 6, resetSeconds: 60 });
    now = 60_000;
    expect(budget.spend('a', 1)).toMatchObject({ granted: true, remaining: 9, resetSeconds: 60 });
    expect(budget.spend('b', 7)).toMatchObject({ granted: false, remaining: 6 });
  });

  it('of what has been begun may be owed, and is missing afterwards', () => {
    const budget = createBudget(10, () => 0);
    expect(budget.spend('a', 25, true)).toMatchObject({ granted: true, remaining: 0 });
    expect(budget.spend('a', 1)).toMatchObject({ granted: false });
  });

  it('keeps no more than 100,000 clients, and those of the last minute', () => {
    const now = vi.fn(() => 0);
    const budget = createBudget(10, now);
    for (let n = 0; n < 100_001; n++) budget.spend(`client ${n}`, 10);
    // The oldest is forgotten, and no other.
    expect(budget.spend('client 1', 1).granted).toBe(false);
    expect(budget.spend('client 0', 1).granted).toBe(true);
  });
});

describe('The address of a client', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is charged as %s: of IPv6 the network', (ip, client) => {
    expect(addressOf(ip)).toBe(client);
  });
});
