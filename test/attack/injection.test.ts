// Hostile texts in every argument of every field of the schema, and in every argument of every list as CSV: each is
// answered, or refused as the caller's mistake; nothing leaks, nothing is written.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTypes } from '../../src/resolvers/type-defs.ts';
import { listQueries } from '../../src/server/list-query.ts';
import type { Store } from '../../src/store/store.ts';
import { wholeFingerprint } from '../import/fingerprint.ts';
import { loadEdition, loadWorld } from '../kit/world.ts';
import { type Running, run } from '../server/running.ts';
import { LEAKS, PAYLOADS } from './payloads.ts';
import { listPlaces } from './places.ts';

const places = listPlaces(buildTypes());
const lists = listQueries(buildTypes());
/** Of a scalar that is not free text a few are enough: it refuses all of them in one place. */
const payloadsFor = (scalar: string) => (FREE.has(scalar) ? PAYLOADS : PAYLOADS.slice(0, 3));
const FREE = new Set(['String', 'ID']);

describe('Hostile texts', () => {
  let running: Running;
  let store: Store;
  let before: string;
  beforeAll(async () => {
    running = await run(undefined, {
      load: async (opened) => loadEdition(await loadWorld(opened)),
    });
    store = running.store;
    before = await wholeFingerprint(store);
  });
  afterAll(() => running?.close());
  const unexpected = () =>
    running.logged.filter(({ level }) => level === 'error').map(({ details }) => details);

  it('reach every kind of argument that the schema has', () => {
    expect(places.length).toBeGreaterThan(150);
    expect(places.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Query.companies(filter.name)',
        'Query.companies(after)',
        'Query.node(id)',
        'Query.search(text)',
        'Company.products(after)',
      ]),
    );
  });

  it('are answered or refused in every argument of every field', async () => {
    const wrong: string[] = [];
    let answered = 0;
    for (const { name, query, scalar, wrap } of places)
      for (const payload of payloadsFor(scalar)) {
        const response = await running.post({ query, variables: { it: wrap(payload) } });
        const text = await response.text();
        const codes = [...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);
        const isRefused = codes.length > 0 && codes.every((code) => code === 'BAD_USER_INPUT');
        if (codes.length === 0) answered += 1;
        if (![200, 400].includes(response.status) || !(codes.length === 0 || isRefused) || LEAKS.test(text))
          wrong.push(
            `${name} ${JSON.stringify(payload).slice(0, 60)}: ${response.status} ${text.slice(0, 200)}`,
          );
      }
    expect(wrong).toEqual([]);
    expect(unexpected()).toEqual([]);
    // Free texts do reach the graph: most of them are answered with nothing found.
    expect(answered).toBeGreaterThan(500);
    expect(await wholeFingerprint(store)).toBe(before);
  }, 180_000);

  it('are answered or refused in every argument of every list as CSV', async () => {
    const wrong: string[] = [];
    for (const { name, args } of lists.values())
      for (const arg of [...args.map((one) => one.name), 'nothing', '__proto__', 'constructor'])
        for (const payload of [
          ...PAYLOADS,
          JSON.stringify(PAYLOADS),
          '{"__proto__":{"x":1}}',
          '{"name":{}}',
        ]) {
          const address = new URLSearchParams({ [arg]: payload.slice(0, 500) });
          const response = await fetch(`${running.url}/export/${name}.csv?${address}`);
          const text = await response.text();
          if (![200, 400].includes(response.status) || LEAKS.test(text) || response.headers.has('set-cookie'))
            wrong.push(`${name}?${arg}=${payload.slice(0, 60)}: ${response.status} ${text.slice(0, 200)}`);
        }
    expect(wrong).toEqual([]);
    expect(unexpected()).toEqual([]);
    expect(await wholeFingerprint(store)).toBe(before);
  }, 180_000);

  it.each([
    ['operation name', { query: 'query A { graph { engine } }', operationName: PAYLOADS[1] }],
    ['name of a variable', { query: '{ graph { engine } }', variables: { [PAYLOADS[1]]: 1 } }],
    [
      'extensions',
      { query: '{ graph { engine } }', extensions: { __proto__: { x: 1 }, [PAYLOADS[5]]: PAYLOADS } },
    ],
    ['text of the query', { query: PAYLOADS.join('\n') }],
    ['alias and directive', { query: '{ a__proto__: graph @skip(if: "true") { __proto__ } }' }],
  ])('in the %s are a mistake at most', async (_what, body) => {
    const response = await running.post(body);
    expect([200, 400]).toContain(response.status);
    expect(await response.text()).not.toMatch(LEAKS);
    expect(unexpected()).toEqual([]);
  });

  it('in variables do not change what other objects look like', async () => {
    const query = 'query ($f: CompanyFilter) { companies(filter: $f) { totalCount } }';
    for (const filter of [
      '{"__proto__": {"polluted": 1}}',
      '{"constructor": {"prototype": {"polluted": 1}}}',
    ])
      await running.post(
        `{"query": ${JSON.stringify(query)}, "variables": {"f": ${filter}, "__proto__": {"polluted": 1}}}`,
      );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((await running.post({ query: '{ graph { engine } }' })).status).toBe(200);
  });

  it('in headers and addresses are a mistake at most', async () => {
    const paths = [
      '/%00',
      '/%ff',
      '/%E0%A4%A',
      '//evil.example',
      '/company/%2e%2e%2f',
      '/?x[__proto__][y]=1',
      '/company/a%0d%0aX: y',
    ];
    for (const path of paths) {
      const response = await fetch(running.url + path, { redirect: 'manual' });
      expect([200, 400, 404], path).toContain(response.status);
      expect(response.headers.get('x'), path).toBeNull();
      expect(await response.text(), path).not.toMatch(LEAKS);
    }
    expect(unexpected()).toEqual([]);
  });
});
