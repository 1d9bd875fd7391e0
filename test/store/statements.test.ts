// Every read of the catalogue on every engine: on nothing, and on the facts of data/ with an edition of a list.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatementFile } from '../../src/store/statement-file.ts';
import { loadCatalogue } from '../../src/store/statements.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadData, loadEdition, loadSheet } from '../kit/world.ts';
import { findMisfits } from './rows.ts';
import { type Call, callsOf, findIds, type Ids, type Row, readAny } from './samples.ts';

const reads = loadCatalogue().files('read');
const pages = reads.filter(({ page }) => page !== null);
const filesByName = new Map(reads.map((file) => [file.name, file]));
const fileOf = (call: Call) => filesByName.get(call.name.replace('#count', '')) as StatementFile;

/** Full text is each engine's own: what it finds first is ranked again in code, the same for both. */
const RANKED_IN_CODE = 'search/candidates';

const ENTRY = { who: 'jd', via: 'CLI', action: 'judgement same', outcome: 'DONE', before: 'null' };

/** Rows of the embedded engine by call, which those of Neo4j must equal. */
const embeddedRows = new Map<string, Row[]>();

async function countAll(store: Store) {
  return {
    nodes: await store.read('graph/counts', {}),
    links: await store.read('graph/relations', {}),
    state: await store.read('graph/state', {}),
  };
}

describeOnEachEngine('Reads', (engine) => {
  let store: Store;
  let ids: Ids;
  let calls: Call[];

  beforeAll(async () => {
    store = await engine.openEmpty();
    empty = [];
    for (const call of reads.flatMap((file) => callsOf(file, {})))
      empty.push({ call, rows: await readAny(store, call.name, call.params) });
    await loadData(store);
    await loadEdition(store);
    await loadSheet(store);
    for (const at of ['2026-01-30T09:00:00Z', '2026-01-31T09:00:00Z'])
      await store.write((tx) =>
        tx.run('audit-entry', { entry: { id: `audit:${at}`, props: { ...ENTRY, at } } }),
      );
    ids = await findIds(store);
    calls = reads.flatMap((file) => callsOf(file, ids));
    const before = await countAll(store);
    answers = new Map();
    for (const call of calls) answers.set(keyOf(call), await readAny(store, call.name, call.params));
    unchanged = { before, after: await countAll(store) };
  });
  afterAll(() => store?.close());

  let empty: { call: Call; rows: Row[] }[];
  let answers: Map<string, Row[]>;
  let unchanged: { before: unknown; after: unknown };
  const rowsOf = (call: Call) => answers.get(keyOf(call)) ?? [];

  it('all run on a graph with nothing in it, and find nothing', () => {
    // A graph knows its schema from the start.
    const found = empty.filter(
      ({ call, rows }) => call.name !== 'graph/schema' && !rows.every((row) => isNothing(row)),
    );
    expect(found.map(({ call }) => call.name)).toEqual([]);
    expect(empty.length).toBeGreaterThan(150);
  });

  it('give rows of the declared columns and types', () => {
    expect(calls.flatMap((call) => findMisfits(fileOf(call), call.name, rowsOf(call)))).toEqual([]);
  });

  it('all find something, with filters off and on, so that the checks above are of rows', () => {
    const silent = reads.flatMap((file) => {
      const made = callsOf(file, ids);
      const [off, on] = [made.slice(0, made.length / 2), made.slice(made.length / 2)];
      return [off, on].filter((some) => !some.some((call) => rowsOf(call).some((row) => !isNothing(row))));
    });
    // The import of this small edition has ended.
    expect([...new Set(silent.map(([call]) => call?.name))]).toEqual(['import/running']);
  });

  it('leave the graph as it is', () => {
    expect(unchanged.after).toEqual(unchanged.before);
  });

  it('give a page backward in the reverse of its order forward', () => {
    for (const file of pages) {
      for (const forward of callsOf(file, ids).filter(({ params }) => params.backward === false)) {
        const backward = { ...forward, params: { ...forward.params, backward: true } };
        const reversed = idsByKey(rowsOf(backward)).map(([key, page]) => [key, page.toReversed()]);
        expect(reversed, keyOf(forward)).toEqual(idsByKey(rowsOf(forward)));
      }
    }
  });

  it('count as many as their pages hold', () => {
    for (const file of pages) {
      const [off, on] = callsOf(file, ids).filter(({ name }) => name.endsWith('#count')) as [Call, Call];
      for (const count of [off, on]) {
        const page = callsOf(file, ids).find(({ params }) => sameFilters(params, count.params)) as Call;
        const held = idsByKey(rowsOf(page)).filter(([, items]) => items.length > 0);
        const counted = rowsOf(count)
          .filter(({ n }) => n !== 0)
          .map(({ key, n }) => [key, n]);
        expect(counted.sort(), count.name).toEqual(held.map(([key, items]) => [key, items.length]).sort());
      }
    }
  });

  it('continue a page exactly where its cursor stands, in both directions', async () => {
    for (const file of pages) {
      for (const call of callsOf(file, ids).filter(({ name }) => !name.endsWith('#count'))) {
        const row = rowsOf(call).toSorted((a, b) => itemsOf(b).length - itemsOf(a).length)[0];
        const whole = itemsOf(row);
        if (row === undefined || whole.length < 2) continue;
        const middle = whole[Math.floor(whole.length / 2)] as Item;
        const [key, id] = call.params.backward ? ['beforeKey', 'beforeId'] : ['afterKey', 'afterId'];
        const only = 'ids' in call.params ? { ids: [row.key] } : {};
        const rest = await readAny(store, call.name, {
          ...call.params,
          ...only,
          [key]: middle.at,
          [id]: middle.node.id,
        });
        expect(
          itemsOf(rest[0]).map(({ node }) => node.id),
          keyOf(call),
        ).toEqual(whole.slice(Math.floor(whole.length / 2) + 1).map(({ node }) => node.id));
      }
    }
  });

  if (engine.name === 'embedded') {
    it('are kept for comparison', () => {
      for (const [key, rows] of answers) embeddedRows.set(key, rows);
      expect(embeddedRows.size).toBeGreaterThan(150);
    });
  } else {
    it('give the same rows in the same order as on the embedded engine', () => {
      expect([...answers.keys()]).toEqual([...embeddedRows.keys()]);
      for (const call of calls.filter(({ name }) => name !== RANKED_IN_CODE)) {
        const other = embeddedRows.get(keyOf(call)) ?? [];
        expect(inOrder(fileOf(call), rowsOf(call)), keyOf(call)).toEqual(inOrder(fileOf(call), other));
      }
    });
  }
});

describe('The check of rows', () => {
  it('finds a column of another type, one too many and one too few', () => {
    const file = {
      page: null,
      columns: { key: 'string', n: 'int', node: 'Company', on: 'string?' },
    } as unknown as StatementFile;
    expect(findMisfits(file, 'sample', [{ key: 'a', n: 1.5, node: { slug: 'b' }, more: 1 }])).toEqual([
      'sample: on is missing',
      'sample: more is not declared',
      'sample: n is 1.5, not int',
      'sample: node is {"slug":"b"}, not Company',
    ]);
    expect(findMisfits(file, 'sample', [{ key: 'a', n: 1, node: { id: 'b' }, on: null }])).toEqual([]);
  });
});

type Item = { at: string | number; node: { id: string } };
const itemsOf = (row: Row | undefined) => (row?.page ?? []) as Item[];
const keyOf = ({ name, params }: Call) => `${name} ${JSON.stringify(params)}`;
const idsByKey = (rows: Row[]) =>
  rows.map((row): [unknown, string[]] => [row.key, itemsOf(row).map(({ node }) => node.id)]).sort();
const sameFilters = (page: Row, count: Row) =>
  page.backward === false &&
  Object.entries(count).every(
    ([name, value]) => page[name] === value || JSON.stringify(page[name]) === JSON.stringify(value),
  );

/** No items, a count of none, or the state of a graph that was only migrated. */
function isNothing(row: Row): boolean {
  return itemsOf(row).length === 0 && (row.n ?? 0) === 0 && ('page' in row || 'n' in row);
}

/** Statements without an order of their own, and those for many keys, are matched by key: sorted here. */
function inOrder({ page, steps }: StatementFile, given: Row[]): Row[] {
  // Labels have no order on either engine, nor have the amounts of a group, which are put in one before they are added.
  const rows = given.map((row) => ({
    ...row,
    ...('labels' in row && { labels: (row.labels as string[]).toSorted() }),
    ...(Array.isArray(row.usd) && { usd: (row.usd as number[]).toSorted((a, b) => a - b) }),
  }));
  if (page === null && /\bORDER BY\b/.test(steps[0] ?? '')) return rows;
  return rows.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
