import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadData, loadWorld } from '../kit/world.ts';

/** An organ's parts and their parent, so many times over: objects multiply at every level. */
function upAndDown(times: number): string {
  let selection = 'id';
  for (let n = 0; n < times; n++) selection = `parent { parts { ${selection} } }`;
  return `{ organ(slug: "heart") { ${selection} } }`;
}

describeOnEachEngine('a question that is refused', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.openEmpty();
    await loadWorld(store);
  });
  afterAll(() => store.close());
  const refusal = async (query: string) => {
    const { errors } = await ask(store, query);
    return errors?.map(({ message, extensions }) => ({ message, ...extensions }));
  };

  it.each([
    ['products(filter: { organ: ["Heart"] })', 'filter.organ'],
    ['products(filter: { modality: ["CT"] })', 'filter.modality'],
    ['approvals(filter: { company: ["Heart Flow"] })', 'filter.company'],
    ['companies(filter: { sector: ["A B"] })', 'filter.sector'],
    ['companies(filter: { fundedBy: ["goldman-sachs"] })', 'filter.fundedBy'],
    ['companies(filter: { name: "!!!" })', 'filter.name'],
    ['products(filter: { name: "%" })', 'filter.name'],
  ])('names the field of a filter that can mean nothing: %s', async (list, field) => {
    const refused = await refusal(`{ ${list} { totalCount } }`);
    expect(refused).toMatchObject([{ code: 'BAD_USER_INPUT', field }]);
  });

  it.each([
    ['{ organClusters(asOf: "2021") { productCount } }', 'asOf'],
    ['{ approvals(filter: { decidedFrom: "2021-01-01", decidedTo: "x" }) { totalCount } }', 'decidedTo'],
  ])('names the argument or field of a day that is none: %s', async (query, field) => {
    expect(await refusal(query)).toMatchObject([{ code: 'BAD_USER_INPUT', field }]);
  });

  it('names the variable of a day that is none', async () => {
    const query = 'query ($day: Date) { organClusters(asOf: $day) { productCount } }';
    const { errors } = await ask(store, query, { variables: { day: '2021-02-30' } });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field: 'day' }]);
  });

  it.each(['mutation', 'subscription'])('is a %s, for the API only reads', async (kind) => {
    const [refused] = (await refusal(`${kind} { a }`)) ?? [];
    expect(refused?.message).toBe(`This API only reads: send a query, not a ${kind}.`);
  });
});

describeOnEachEngine('a question whose objects multiply at every level', (engine) => {
  it('is refused beyond all bounds, and answered for a few levels', async () => {
    const store = await engine.openEmpty();
    await loadData(store);
    expect((await ask(store, upAndDown(3))).errors).toBeUndefined();
    const { errors } = await ask(store, upAndDown(40));
    await store.close();
    expect(errors?.map(({ message, extensions }) => ({ message, ...extensions }))).toEqual([
      {
        message: 'The answer would have too many items. Ask for fewer levels, or smaller pages.',
        code: 'QUERY_TOO_COMPLEX',
      },
    ]);
  });
});
