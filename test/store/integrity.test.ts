// What the graph must never hold, both engines refuse; and what is refused takes its whole transaction with it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { catalogueWith, openEmptyWith } from './own-statements.ts';
import { type Row, readAny } from './samples.ts';

const catalogue = catalogueWith({
  'write/create': '// @param id: string\nCREATE (n:Entity:Modality {id: $id})',
  'write/echo':
    '// @param rows: map[]\nUNWIND $rows AS row\nMERGE (n:Entity {id: row.id})\nSET n += row.props',
  'write/typed':
    '// @param int: int, float: float, text: string, flag: boolean, list: string[]\nMERGE (n:Entity {id: $text})\nSET n:Modality, n.int = $int, n.float = $float, n.flag = $flag, n.list = $list',
});
const writeAny = (store: Store, statement: string, params: Row) =>
  store.write((tx) => (tx.run as (name: string, params: Row) => Promise<unknown>)(statement, params));

describeOnEachEngine('The graph', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmptyWith(engine, catalogue);
  });
  afterAll(() => store?.close());

  const findNodes = async () =>
    (await readAny(store, 'graph/counts', {})).find(({ key }) => key === 'Modality')?.count ?? 0;

  it('refuses a second node with an id that is there, and with it all that the transaction wrote', async () => {
    await writeAny(store, 'create', { id: 'modality:one' });
    const twice = store.write(async (tx) => {
      const create = tx.run as unknown as (name: string, params: Row) => Promise<unknown>;
      await create('create', { id: 'modality:other' });
      await create('create', { id: 'modality:one' });
    });
    await expect(twice).rejects.toThrow(/create: |commit: |already exists/);
    expect(await readAny(store, 'entity/by-id', { ids: ['modality:one', 'modality:other'] })).toHaveLength(1);
    expect(await findNodes()).toBe(1);
  });

  it('keeps one of ten nodes that are created at once with one id', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => writeAny(store, 'create', { id: 'modality:ten' })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readAny(store, 'entity/by-id', { ids: ['modality:ten'] })).toHaveLength(1);
  });

  it('gives values back as they were written: whole numbers, fractions, Chinese, lists and truth', async () => {
    const written = {
      int: 9_007_199_254_740_991,
      float: 0.1,
      text: '推想 “Ω”',
      flag: false,
      list: ['é', ''],
    };
    await writeAny(store, 'typed', written);
    const [row] = await readAny(store, 'entity/by-id', { ids: ['推想 “Ω”'] });
    const { text: id, ...values } = written;
    expect(row?.node).toEqual({ id, ...values });
  });

  it('keeps ids apart that differ in type or case only', async () => {
    await writeAny(store, 'echo', {
      rows: [
        { id: 'a1', props: {} },
        { id: 'A1', props: {} },
      ],
    });
    expect((await readAny(store, 'entity/by-id', { ids: ['a1'] })).map(({ key }) => key)).toEqual(['a1']);
  });

  // The embedded engine stores what Neo4j refuses, and the adapter looks at parameters, not inside their rows.
  it('refuses a row without an id', async () => {
    await expect(writeAny(store, 'echo', { rows: [{ id: null, props: {} }] })).rejects.toThrow();
  });

  it('refuses a property that is a map', async () => {
    const rows = [{ id: 'with-map', props: { inner: { a: 1 } } }];
    await expect(writeAny(store, 'echo', { rows })).rejects.toThrow();
  });

  it('refuses a property that is a list with a null in it', async () => {
    const rows = [{ id: 'with-null', props: { list: ['a', null] } }];
    await expect(writeAny(store, 'echo', { rows })).rejects.toThrow();
  });
});
