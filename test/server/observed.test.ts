// What is written down of a request: its id, and the statements that were slow or failed, without what was asked for.
import { afterEach, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { type Running, run } from './running.ts';

let running: Running;
afterEach(() => running?.close());

describe('The id of a request', () => {
  it('is the one that came with it', async () => {
    running = await run();
    const { headers } = await running.post(
      { query: '{ graph { engine } }' },
      { 'x-request-id': 'edge-7.f00' },
    );
    expect(headers.get('x-request-id')).toBe('edge-7.f00');
  });

  it.each([['none'], ['two words'], ['x'.repeat(129)], ['{"forged":true}']])(
    'is a new one where %s came',
    async (given) => {
      running = await run();
      const ask = () =>
        running.post({ query: '{ graph { engine } }' }, given === 'none' ? {} : { 'x-request-id': given });
      const [one, two] = [await ask(), await ask()].map(({ headers }) => headers.get('x-request-id'));
      expect(one).toMatch(/^[\da-f-]{36}$/);
      expect(one).not.toBe(two);
    },
  );

  it('is in the line of a failed statement, in that of its error and in that of the request', async () => {
    running = await run(() => () => Promise.reject(new Error('the engine broke')));
    const response = await running.post(
      { query: '{ search(text: "hunter2") { totalCount } }' },
      { 'x-request-id': 'request-1' },
    );
    await response.text();
    await expect.poll(() => running.logged.map(({ message }) => message)).toContain('request');
    const told = running.logged.filter(({ message }) => message !== 'request');
    expect(told.map(({ message }) => message)).toEqual(['store call failed', 'unexpected']);
    for (const { details } of running.logged) expect(details).toMatchObject({ requestId: 'request-1' });
  });
});

describe('The log', () => {
  it('names a failed statement with its code and time, and never its parameters', async () => {
    running = await run(() => () => Promise.reject(new KnownError('STORE_UNAVAILABLE', 'gone')));
    await (await running.post({ query: '{ node(id: "company:hunter2") { id } }' })).text();
    const [line] = running.logged.filter(({ message }) => message === 'store call failed');
    expect(line).toEqual({
      level: 'warn',
      message: 'store call failed',
      details: {
        statement: 'entity/by-id',
        outcome: 'STORE_UNAVAILABLE',
        ms: expect.any(Number),
        requestId: expect.any(String),
      },
    });
    expect(running.logText()).not.toContain('hunter2');
  });

  it('names a statement that took as long as the limit, and none that did not', async () => {
    running = await run(
      (read) => async (statement, params, options) => {
        if (statement === 'graph/relations') await new Promise((done) => setTimeout(done, 120));
        return read(statement, params, options);
      },
      { server: { slowCallMs: 100 } },
    );
    await running.ask('{ graph { counts { key } relations { key } } }');
    const slow = running.logged.filter(({ message }) => message === 'slow store call');
    expect(slow.map(({ details }) => (details as { statement: string }).statement)).toEqual([
      'graph/relations',
    ]);
  });

  it('keeps a parameter out that does not fit its statement', async () => {
    running = await run(
      (read) => (statement, params, options) =>
        read(statement, statement === 'entity/by-id' ? { ids: [{ secret: 'hunter2' }] } : params, options),
    );
    await running.ask('{ node(id: "company:aidoc") { id } }');
    expect(running.logText()).toContain('entity/by-id: parameter ids must be a list of string');
    expect(running.logText()).not.toContain('hunter2');
  });
});
