// Cursors that nobody was given and ids that were guessed: refused, or places in the same public list; never more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTypes } from '../../src/resolvers/type-defs.ts';
import { listQueries } from '../../src/server/list-query.ts';
import type { Store } from '../../src/store/store.ts';
import { loadEdition, loadSheet, loadWorld } from '../kit/world.ts';
import { type Running, run } from '../server/running.ts';
import { LEAKS, PAYLOADS } from './payloads.ts';

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const FORGED = [
  '',
  '0',
  'null',
  ...PAYLOADS,
  ...[
    [],
    {},
    null,
    'x',
    1,
    '[',
    '[1,2',
    [1, 2, 3],
    ['NAME'],
    ['NAME', 'a', 'b', 'c'],
    ['NAME', {}, 'b'],
    ['NAME', ['a'], 'b'],
  ].map(encode),
  ...[
    ['NAME', 'a', 1],
    ['NAME', null, 'b'],
    [null, 'a', 'b'],
    ['__proto__', 'a', 'b'],
    ['constructor', 'a', 'b'],
  ].map(encode),
  encode('["NAME",1e999,"x"]'),
  encode('{"0":"NAME","1":"a","2":"b","length":3}'),
  encode('{"__proto__":["NAME","a","b"]}'),
  encode(['NAME', 'a', 'x'.repeat(150_000)]),
  encode('['.repeat(50_000)),
  encode(Buffer.from([0xff, 0xfe, 0xc0, 0x80]).toString('latin1')),
];

describe('A forged cursor', () => {
  let running: Running;
  let store: Store;
  beforeAll(async () => {
    running = await run(undefined, {
      load: async (opened) => {
        await loadWorld(opened);
        await loadEdition(opened);
        await loadSheet(opened);
      },
    });
    store = running.store;
  });
  afterAll(() => running?.close());
  const lists = [...listQueries(buildTypes()).values()].filter(({ name }) => name !== 'search');
  type Connection = { nodes: { id?: string; startedAt?: string }[]; pageInfo: { endCursor: string } };
  const page = async (name: string, args: string, variables: object = {}) => {
    const item = name === 'imports' ? 'startedAt' : 'id';
    const query = `query Q${args.includes('$it') ? '($it: String)' : ''} { list: ${name}(${args}) { nodes { ${item} } pageInfo { endCursor } } }`;
    const response = await running.post({ query, variables });
    const text = await response.text();
    expect(text).not.toMatch(LEAKS);
    expect([200, 400]).toContain(response.status);
    const { data, errors } = JSON.parse(text);
    return {
      list: data?.list as Connection | undefined,
      code: errors?.[0]?.extensions.code as string | undefined,
    };
  };

  it.each(lists.map(({ name }) => name))('of %s is refused as a mistake of the caller', async (name) => {
    const places = name === 'hospitals' ? ['after', 'before'] : ['after'];
    for (const place of places)
      for (const cursor of FORGED.filter((some) => name === 'companies' || some.length < 10_000)) {
        const { code, list } = await page(name, `${place}: $it`, { it: cursor });
        // A cursor that is well made by chance is a place in the list, and nothing else.
        if (code === undefined) expect(list?.nodes.length, cursor.slice(0, 60)).toBeLessThanOrEqual(20);
        else expect(code, cursor.slice(0, 60)).toBe('BAD_USER_INPUT');
      }
    expect(running.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('of another list or another order is refused, or leads to what that list shows anyway', async () => {
    const all = new Set<string>();
    for (let after = ''; ; ) {
      const { list } = await page('companies', `first: 100${after}`);
      for (const { id = '' } of list?.nodes ?? []) all.add(id);
      if ((list?.nodes.length ?? 0) < 100) break;
      after = `, after: ${JSON.stringify(list?.pageInfo.endCursor)}`;
    }
    const cursors = await Promise.all(lists.map(({ name }) => page(name, 'first: 1')));
    for (const { list } of cursors) {
      const { list: found, code } = await page('companies', 'after: $it', { it: list?.pageInfo.endCursor });
      if (code === undefined) for (const { id = '' } of found?.nodes ?? []) expect(all).toContain(id);
      else expect(code).toBe('BAD_USER_INPUT');
    }
    const { list } = await page('companies', 'first: 1, orderBy: NAME');
    const other = await page('companies', 'orderBy: FOUNDED, after: $it', { it: list?.pageInfo.endCursor });
    expect(other.code).toBe('BAD_USER_INPUT');
  });

  it('that was cut or changed is refused or a place', async () => {
    const { list } = await page('companies', 'first: 1');
    const cursor = list?.pageInfo.endCursor ?? '';
    for (let at = 0; at < cursor.length; at++)
      for (const changed of [cursor.slice(0, at), `${cursor.slice(0, at)}A${cursor.slice(at + 1)}`]) {
        const { code } = await page('companies', 'after: $it', { it: changed });
        expect([undefined, 'BAD_USER_INPUT']).toContain(code);
      }
  });

  it('makes a filter of a list no wider', async () => {
    const { list } = await page('companies', 'filter: { country: ["CN"] }, after: $it', {
      it: encode(['NAME', '', '']),
    });
    const { list: plain } = await page('companies', 'filter: { country: ["CN"] }');
    expect(list?.nodes).toEqual(plain?.nodes);
    expect(plain?.nodes.length).toBeGreaterThan(0);
  });

  it('leads with a guessed id to no node that is none of the API', async () => {
    await store.write((tx) =>
      tx.run('audit-entry', {
        entry: { id: 'audit:guessed', props: { at: 'x', who: 'jd', before: 'null' } },
      }),
    );
    const rows = await store.read('import/sheet-rows', { after: '', limit: 5 });
    const guessed = [
      'audit:guessed',
      'import:world',
      'import',
      'graph',
      'Graph',
      'sheet-row:1',
      ...rows.slice(0, 5).map((row) => JSON.stringify(row).match(/"id":"([^"]+)"/)?.[1] ?? 'sheet-row:2'),
    ];
    const more = [
      'company:',
      ':xinmai',
      'COMPANY:xinmai',
      'company:xinmai ',
      'company:../xinmai',
      'company:*',
      '4:0:0',
      '0',
      '-1',
    ];
    const ids = [...guessed, ...more];
    for (const id of ids) {
      const query = 'query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }';
      const answer = await (await running.post({ query, variables: { id, ids: [id] } })).json();
      expect(JSON.stringify((answer as { data: unknown }).data), id).toMatch(
        /^(?:null|\{"node":null,"nodes":\[null\]\})$/,
      );
    }
  });
});
