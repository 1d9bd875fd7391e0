// GraphQL over HTTP as its audits ask for it (graphql-http), with the server as it stands: CSRF prevention is on.
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, run } from './running.ts';

let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(() => running?.close());

const audits = serverAudits({ url: () => `${running.url}/graphql`, fetchFn: fetch });
const of = (level: string) => audits.filter(({ name }) => name.startsWith(level));

describe('The audits of GraphQL over HTTP', () => {
  it('are the 61 of graphql-http 1.23.1', () => {
    expect([audits.length, of('MUST').length, of('SHOULD').length, of('MAY').length]).toEqual([
      61, 13, 23, 25,
    ]);
  });

  it.each([...of('MUST'), ...of('SHOULD')].map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    },
  );
});

describe('A mistake in a well-formed request', () => {
  const WRONG = { query: '{ nothing }' };
  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['*/*', 400],
  ])('has for who accepts %s the status %i', async (accept, status) => {
    const response = await running.post(WRONG, { accept });
    expect([response.status, Object.keys((await response.json()) as object)]).toEqual([status, ['errors']]);
  });

  it('is told apart from a request that is none, which has 400 for everyone', async () => {
    expect((await running.post('{}', { accept: 'application/json' })).status).toBe(400);
    expect((await running.post('{"query": "', { accept: 'application/json' })).status).toBe(400);
    expect((await running.post({ variables: {} }, { accept: 'application/json' })).status).toBe(400);
  });
});
