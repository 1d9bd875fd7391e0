// The HTTP side: which requests are taken, and what every answer carries.
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWebBuilt } from '../../src/server/web-build.ts';
import { type Running, run } from './running.ts';

const QUERY = { query: '{ graph { engine } }' };
const ANSWER = {
  data: { graph: { engine: 'embedded' } },
  extensions: { cost: { requested: 1, limit: 200_000, nodes: 0, nodeLimit: 1_000_000 } },
};
const ROUTES = [
  '/graphql',
  '/playground',
  '/',
  '/schema.graphql',
  '/health/live',
  '/health/ready',
  '/nowhere',
];

describe('The server', () => {
  let running: Running;
  beforeAll(async () => {
    running = await run();
  });
  afterAll(() => running?.close());
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`${running.url}${path}`, { redirect: 'manual', ...init });

  it('answers a query', async () => {
    const response = await running.post(QUERY);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(ANSWER);
  });

  it('answers a query in the address only to who can send a header that a form cannot', async () => {
    const path = `/graphql?query=${encodeURIComponent(QUERY.query)}`;
    expect((await get(path)).status).toBe(400);
    const asked = await get(path, { headers: { 'apollo-require-preflight': 'true' } });
    expect([asked.status, await asked.json()]).toEqual([200, ANSWER]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a body of type %s, which another site can make a browser send',
    async (type) => {
      const response = await running.post(QUERY, { 'content-type': type });
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain('"data"');
    },
  );

  it.each([
    '[]',
    '"text"',
    '1',
    'null',
    '{"query": 1}',
    '{"query": {}}',
    '{"query": "{ graph { engine } }", "variables": "x"}',
  ])('takes the body %s as a mistake of the caller', async (body) => {
    const response = await running.post(body);
    expect(response.status).toBe(400);
  });

  it('takes a body just under its limit of 256 kB', async () => {
    const response = await running.post({ query: `{ graph { engine } } #${'x'.repeat(261_000)}` });
    expect(response.status).toBe(200);
  });

  // Express answers what fails before GraphQL with its own page and, outside production, the stack.
  it.each([
    ['malformed JSON', '{"query": "{ graph', {}, 400],
    [
      'a body over 256 kB',
      JSON.stringify({ query: `{ graph { engine } } #${'x'.repeat(262_200)}` }),
      {},
      413,
    ],
    ['an unknown encoding', JSON.stringify(QUERY), { 'content-encoding': 'rot13' }, 415],
  ])('refuses %s without telling where it runs', async (_what, body, headers, status) => {
    const response = await running.post(body, headers);
    const text = await response.text();
    expect(response.status).toBe(status);
    for (const leak of ['node_modules', '.ts', '.js:', '    at ']) expect(text).not.toContain(leak);
  });

  // Express answers what fails before GraphQL with its own page and, outside production, the stack.
  it.each([
    ['malformed JSON', '{"query": "{ graph', {}],
    ['a body over 256 kB', JSON.stringify({ query: `{ graph { engine } } #${'x'.repeat(262_200)}` }), {}],
    ['an unknown encoding', JSON.stringify(QUERY), { 'content-encoding': 'rot13' }],
  ])('refuses %s as GraphQL clients read it: JSON with errors', async (_what, body, headers) => {
    const response = await running.post(body, headers);
    expect(response.headers.get('content-type')).toMatch(/^application\/(?:graphql-response\+)?json/);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('goes on after all that', async () => {
    expect((await running.post(QUERY)).status).toBe(200);
  });

  it.each(ROUTES)('protects %s with its headers', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    // Express forbids everything on its own page for what is nowhere.
    if (policy !== "default-src 'none'")
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(rule);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('has nothing elsewhere', async () => {
    for (const path of [
      '/nowhere',
      '/company',
      '/company/aidoc/more',
      '/nowhere/aidoc',
      '/assets/none.js',
      '/assets/..%2f..%2f..%2fpackage.json',
    ])
      expect((await get(path)).status, path).toBeGreaterThanOrEqual(400);
  });

  it('does not tell for a missing file of its pages where it runs', async () => {
    expect(await (await get('/assets/none.js')).text()).not.toMatch(/ENOENT|web\/dist|node_modules/);
  });

  it.skipIf(!isWebBuilt()).each(['/', '/playground'])(
    'gives a page at %s that asks no other host for anything',
    async (path) => {
      const html = await (await get(path)).text();
      const addresses = [...html.matchAll(/\b(?:src|href|action)\s*=\s*["']([^"']+)/g)].map(
        ([, address = '']) => address,
      );
      expect(addresses.length).toBeGreaterThan(1);
      expect(addresses.filter((address) => !/^(?:\/(?!\/)|\.\/|data:|#)/.test(address))).toEqual([]);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
      for (const address of addresses.filter((some) => some.startsWith('/')))
        expect((await get(address)).status, address).toBe(200);
    },
  );

  it('gives its schema as text that parses', async () => {
    const response = await get('/schema.graphql');
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(
      Object.keys(
        buildSchema(await response.text())
          .getQueryType()
          ?.getFields() ?? {},
      ),
    ).toContain('organClusters');
  });

  it('says that it lives and is ready', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', engine: 'embedded' }]);
  });
});
