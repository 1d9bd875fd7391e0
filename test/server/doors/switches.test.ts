// Introspection and playground switched off, other sites let in, and settings that make no sense.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { OPEN_TO_READERS } from '../../../src/server/doors/doors.ts';
import { type Running, run } from '../running.ts';

const QUERY = { query: '{ graph { engine } }' };

describe('A server without introspection and playground', () => {
  let running: Running;
  beforeAll(async () => {
    running = await run(undefined, {
      server: { doors: { ...OPEN_TO_READERS, introspection: false, playground: false } },
    });
  });
  afterAll(() => running?.close());

  it('answers queries', async () => {
    expect(await running.ask(QUERY.query)).toEqual({ data: { graph: { engine: 'embedded' } } });
  });

  it.each(['{ __schema { types { name } } }', '{ __type(name: "Company") { name } }'])(
    'does not answer %s',
    async (query) => {
      const { data, errors } = await running.ask(query);
      expect(data).toBeUndefined();
      expect(errors?.[0]?.message).toContain('introspection is not allowed');
    },
  );

  it('still tells a client the type of what it gets', async () => {
    expect(await running.ask('{ __typename graph { __typename } }')).toEqual({
      data: { __typename: 'Query', graph: { __typename: 'GraphInfo' } },
    });
  });

  it.each([
    ['{ compani { totalCount } }', undefined],
    ['{ companies(frst: 1) { totalCount } }', undefined],
    ['{ companies(orderBy: NAM) { totalCount } }', undefined],
    ['query ($o: CompanyOrder!) { companies(orderBy: $o) { totalCount } }', { o: 'NAM' }],
    ['query ($f: CompanyFilter) { companies(filter: $f) { totalCount } }', { f: { contry: 'x' } }],
  ])('does not help to guess names: %s', async (query, variables) => {
    const text = await (await running.post({ query, variables })).text();
    expect(JSON.parse(text).errors).toHaveLength(1);
    expect(text).not.toContain('Did you mean');
  });

  it.each(['/schema.graphql', '/playground'])('has nothing at %s', async (path) => {
    expect((await fetch(running.url + path)).status).toBe(404);
  });
});

it('With introspection the same mistakes come with suggestions', async () => {
  const running = await run();
  for (const [query, variables] of [
    ['{ compani { totalCount } }', undefined],
    ['query ($f: CompanyFilter) { companies(filter: $f) { totalCount } }', { f: { contry: 'x' } }],
  ])
    expect(await (await running.post({ query, variables })).text()).toContain('Did you mean');
  await running.close();
});

describe('Pages of other sites', () => {
  const origin = 'https://atlas.example';
  let running: Running;
  beforeAll(async () => {
    running = await run(undefined, { server: { doors: { ...OPEN_TO_READERS, corsOrigins: [origin] } } });
  });
  afterAll(() => running?.close());
  const preflight = (from: string) =>
    fetch(`${running.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });

  it('may ask where their origin is named', async () => {
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-headers')).toContain('Authorization');
    const answer = await running.post(QUERY, { origin });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it.each([
    'https://evil.example',
    'https://atlas.example.evil.example',
    'https://sub.atlas.example',
    'http://atlas.example',
    'https://atlas.example:8443',
    'null',
    '*',
  ])('may not from %s', async (from) => {
    expect((await preflight(from)).headers.get('access-control-allow-origin')).toBeNull();
    const answer = await running.post(QUERY, { origin: from });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it('are never given cookies to send', async () => {
    expect((await preflight(origin)).headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may not at all where no origin is named', async () => {
    const closed = await run();
    const answer = await closed.post(QUERY, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    await closed.close();
  });
});

describe('Settings of the doors', () => {
  it('are closed for writing and open for reading without any', () => {
    expect(readConfig({}).doors).toEqual(OPEN_TO_READERS);
  });

  it('are read', () => {
    expect(
      readConfig({
        API_TOKENS_FILE: 'tokens.json',
        READ_NEEDS_TOKEN: 'true',
        CORS_ORIGINS: 'https://a.example, http://localhost:5173',
        INTROSPECTION: 'false',
        PLAYGROUND: 'off',
      }).doors,
    ).toEqual({
      ...OPEN_TO_READERS,
      tokensFile: 'tokens.json',
      readNeedsToken: true,
      corsOrigins: ['https://a.example', 'http://localhost:5173'],
      introspection: false,
      playground: false,
    });
  });

  it.each([
    [{ READ_NEEDS_TOKEN: 'true' }, 'READ_NEEDS_TOKEN is set and API_TOKENS_FILE is not: nobody could read.'],
    [{ INTROSPECTION: 'perhaps' }, 'INTROSPECTION: write true or false'],
    [{ CORS_ORIGINS: '*' }, 'CORS_ORIGINS: * is no origin. Write https://site.example'],
    [{ CORS_ORIGINS: 'https://a.example/' }, 'CORS_ORIGINS: https://a.example/ is no origin.'],
    [{ CORS_ORIGINS: 'https://*.a.example' }, 'is no origin.'],
    [{ CORS_ORIGINS: 'null' }, 'null is no origin.'],
  ])('that make no sense are named: %o', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
