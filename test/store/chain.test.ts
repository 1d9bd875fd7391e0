// Every read of the catalogue in a chain: the rows are those that it gives alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatementFile } from '../../src/store/statement-file.ts';
import { loadCatalogue } from '../../src/store/statements.ts';
import type { ChainResult, ChainStep, Store } from '../../src/store/store.ts';
import { onEmbedded, onNeo4j } from '../kit/engines.ts';
import { loadData, loadEdition, loadSheet } from '../kit/world.ts';
import { type Call, callsOf, findIds, type Ids, type Row, readAny } from './samples.ts';

const reads = loadCatalogue().files('read');
const keyed = reads.filter(({ params }) => params.ids !== undefined);
const others = reads.filter(({ params }) => params.ids === undefined);
/** Its rows change from read to read, or have no order of their own. */
const MOVING = ['import/running', 'search/candidates', 'search/candidates#count'];

describe.skipIf(onNeo4j === null)('A chain of reads', () => {
  let store: Store;
  let ids: Ids;
  beforeAll(async () => {
    store = await loadData(await (onNeo4j ?? onEmbedded).openEmpty());
    await loadEdition(store);
    await loadSheet(store);
    ids = await findIds(store);
  });
  afterAll(() => store?.close());

  const readChain = async (...steps: Row[]): Promise<ChainResult[]> => {
    const whole = steps.map((step) => ({ from: [], except: [], ...step }));
    return (await store.readChain?.(whole as unknown as ChainStep[])) ?? [];
  };
  const step = ({ name, params }: Call, more: Row = {}) => ({ statement: name, params, ...more });

  it.each(keyed.map((file) => [file.name, file] as const))(
    'gives for the ids of an earlier step, and for its own, what %s gives alone',
    async (name, file) => {
      for (const call of callsOf(file, ids)) {
        const all = call.params.ids as string[];
        // Keys that are no ids cannot come from a step: those are given with the parameters.
        const half = /^(?:exposure|approval\/by-number)/.test(name) ? 0 : Math.ceil(all.length / 2);
        const [first, second] = await readChain(
          { statement: 'entity/by-id', params: { ids: all.slice(0, half) } },
          step(
            { ...call, params: { ...call.params, ids: all.slice(half) } },
            { from: [{ step: 0, column: 'key' }] },
          ),
        );
        const fed = new Set(first?.rows.map((row) => (row as Row).key));
        expect(fed.size, name).toBe(half);
        const asked = all.filter((id, n) => n >= half || fed.has(id));
        expect(second?.ids.toSorted(), name).toEqual([...new Set(asked)].sort());
        const alone = await readAny(store, call.name, { ...call.params, ids: second?.ids });
        expect(byKey(file, second?.rows ?? []), JSON.stringify(call.params)).toEqual(byKey(file, alone));
        expect(second?.rows.length).toBe(alone.length);
      }
    },
    30_000,
  );

  it.each(others.filter(({ name }) => !MOVING.includes(name)).map((file) => [file.name, file] as const))(
    'begins with what %s gives alone',
    async (name, file) => {
      for (const call of callsOf(file, ids)) {
        const [first] = await readChain(step(call), { statement: 'graph/counts', params: {} });
        expect(first, name).toEqual({ ids: [], rows: await readAny(store, call.name, call.params) });
      }
    },
    30_000,
  );

  it('takes ids out of nodes, lists, and the items of pages but the one past the end', async () => {
    const page = {
      limit: 3,
      backward: false,
      afterKey: null,
      afterId: null,
      beforeKey: null,
      beforeId: null,
    };
    const [investors, portfolios, rounds, sources] = await readChain(
      { statement: 'investor/page', params: { ...page, orderBy: 'NAME' } },
      {
        statement: 'investor/portfolio',
        params: { ...page, limit: 5, ids: [], asOf: null, orderBy: 'FIRST' },
        from: [{ step: 0, column: 'node' }],
      },
      { statement: 'entity/by-id', params: { ids: [] }, from: [{ step: 1, column: 'roundIds' }] },
      { statement: 'entity/sources', params: { ids: [] }, from: [{ step: 2, column: 'node' }] },
    );
    const found = itemsOf(investors).map(({ node }) => node.id);
    expect(found).toHaveLength(3);
    expect(portfolios?.ids.toSorted()).toEqual(found.slice(0, 2).sort());
    const stakes = (portfolios?.rows ?? []).flatMap((row) =>
      itemsOf({ rows: [row] })
        .slice(0, 4)
        .flatMap(({ roundIds }) => roundIds),
    );
    expect(rounds?.ids.toSorted()).toEqual([...new Set(stakes)].sort());
    expect(rounds?.ids.length).toBeGreaterThan(1);
    expect(sources?.ids.toSorted()).toEqual(rounds?.ids.toSorted());
  });

  it('reads no id again that a step before it read, and knows of each step what it was asked for', async () => {
    const [first, second, third] = await readChain(
      { statement: 'entity/by-id', params: { ids: ['product:infervision-inferread-lung-ct'] } },
      { statement: 'product/company', params: { ids: [] }, from: [{ step: 0, column: 'node' }] },
      {
        statement: 'entity/by-id',
        params: { ids: ['organ:lung', 'product:infervision-inferread-lung-ct'] },
        from: [{ step: 1, column: 'node' }],
        except: [0],
      },
    );
    expect(first?.ids).toEqual([]);
    expect(second?.ids).toEqual(['product:infervision-inferread-lung-ct']);
    expect(third?.ids.toSorted()).toEqual(['company:infervision', 'organ:lung']);
  });

  it('goes on where a step finds nothing', async () => {
    const [first, second, third] = await readChain(
      { statement: 'product/company', params: { ids: ['product:none'] } },
      { statement: 'company/sectors', params: { ids: [] }, from: [{ step: 0, column: 'node' }] },
      { statement: 'organ/parts', params: { ids: ['organ:lung'] } },
    );
    expect([first, second]).toEqual([
      { ids: [], rows: [] },
      { ids: [], rows: [] },
    ]);
    expect(third?.rows.length).toBeGreaterThan(0);
  });

  it('ends in time, and when its caller has gone', async () => {
    const steps = [{ statement: 'graph/counts', params: {}, from: [], except: [] }] satisfies ChainStep[];
    await expect(store.readChain?.(steps, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    const heavy = keyed.find(({ name }) => name === 'organ-cluster/funders') as StatementFile;
    const [call] = callsOf(heavy, ids) as [Call];
    const all = Array.from({ length: 40 }, () => ({
      statement: call.name,
      params: call.params,
      from: [],
      except: [],
    }));
    await expect(store.readChain?.(all as unknown as ChainStep[], { timeoutMs: 1 })).rejects.toMatchObject({
      code: 'STORE_TIMEOUT',
    });
  });
});

function itemsOf(found: { rows: object[] } | undefined) {
  return (found?.rows ?? []).flatMap(
    (row) => (row as { page: { node: { id: string }; roundIds: string[] }[] }).page,
  );
}

/** The rows of each key in the order of the statement; without one, in any. */
function byKey({ page, steps }: StatementFile, rows: object[]): Map<unknown, unknown[]> {
  const grouped = new Map<unknown, unknown[]>();
  const isOrdered = page !== null || /\bORDER BY\b/.test(steps[0] ?? '');
  const sorted = isOrdered ? rows : rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  for (const row of sorted) {
    const { key, source, id } = row as Row;
    const of = key ?? source ?? id ?? '';
    grouped.set(of, [...(grouped.get(of) ?? []), row]);
  }
  return grouped;
}
