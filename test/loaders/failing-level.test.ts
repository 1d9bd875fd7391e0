import { afterAll, beforeAll, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';

const TIMEOUT = new KnownError('STORE_TIMEOUT', 'The graph at bolt://secret did not answer.');

/** The store, but for one statement that fails. */
function failing(store: Store, statement: string, error: Error): Store {
  const { readChain } = store;
  return {
    ...store,
    ...(readChain && {
      readChain: (steps, options) =>
        steps.some((step) => step.statement === statement)
          ? Promise.reject(error)
          : readChain(steps, options),
    }),
    read: (name, params, options) =>
      name === statement ? Promise.reject(error) : store.read(name, params, options),
  };
}

describeOnEachEngine('a level that fails', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
  });
  afterAll(() => store.close());

  it('is an error at each place that asked for it, and everything else is there', async () => {
    const { data, errors, calls } = await ask(
      failing(store, 'procurement/buyer', TIMEOUT),
      '{ procurements(first: 3) { nodes { id buyer { name procurements { totalCount } } supplier { slug } } } }',
    );
    expect(data.procurements.nodes).toEqual([
      { id: 'procurement:nandu-trial', buyer: null, supplier: { slug: 'twice-funded' } },
      { id: 'procurement:no-grade-budget', buyer: null, supplier: null },
      { id: 'procurement:anyi-chest-pair', buyer: null, supplier: { slug: 'xinmai' } },
    ]);
    expect(
      errors?.map(({ path, message, extensions }) => ({ path, message, code: extensions?.code })),
    ).toEqual(
      [0, 1, 2].map((n) => ({
        path: ['procurements', 'nodes', n, 'buyer'],
        message: 'The graph did not answer in time. Ask for fewer items.',
        code: 'STORE_TIMEOUT',
      })),
    );
    expect(calls.filter((name) => name === 'procurement/buyer')).toHaveLength(1);
  });

  it('takes away only the root field that cannot do without it', async () => {
    const { data, errors } = await ask(
      failing(store, 'product/approvals', TIMEOUT),
      `{
        broken: product(slug: "twice-seen") { name approvals { nodes { number } } }
        whole: company(slug: "xinmai") { name products { nodes { slug } } }
      }`,
    );
    expect(data).toEqual({
      broken: null,
      whole: {
        name: 'Xinmai',
        products: { nodes: [{ slug: 'xinmai-chest-pair' }, { slug: 'xinmai-coro-flow' }] },
      },
    });
    expect(errors?.map(({ path }) => path)).toEqual([['broken', 'approvals', 'nodes']]);
  });

  it('leaves the page there when only the count fails, at the same places as without the walk', async () => {
    const broken = failing(store, 'company/products#count', TIMEOUT);
    const query = `{ a: company(slug: "xinmai") { products { nodes { slug } } }
      b: company(slug: "xinmai") { products { totalCount } } }`;
    const walked = await ask(broken, query);
    expect(walked.data).toEqual({
      a: { products: { nodes: [{ slug: 'xinmai-chest-pair' }, { slug: 'xinmai-coro-flow' }] } },
      b: null,
    });
    expect(walked.errors?.map(({ path }) => path)).toEqual([['b', 'products', 'totalCount']]);
    const unwalked = await ask(broken, query, { loadByLevel: false });
    expect({ data: unwalked.data, errors: unwalked.errors }).toEqual({
      data: walked.data,
      errors: walked.errors,
    });
  });

  it('hides what the store said when it is no error that callers may see', async () => {
    const { data, errors } = await ask(
      failing(store, 'organ/parent', new Error('password is medai-graph')),
      '{ organ(slug: "heart") { name parent { name parent { name } } parts { name } } }',
    );
    expect(data).toEqual({ organ: { name: 'heart', parent: null, parts: [{ name: 'coronary artery' }] } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual(['organ', 'parent']);
    expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(errors)).not.toContain('password');
  });

  it('reports a wrong argument deep inside at its place, and reads nothing for it', async () => {
    const { data, errors, calls } = await ask(
      store,
      `{ node(id: "company:xinmai") { id ... on Company { products(first: 500) { nodes { id } } } }
         organ(slug: "heart") { name } }`,
    );
    expect(data).toEqual({ node: null, organ: { name: 'heart' } });
    expect(errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: ['node', 'products'], extensions: { code: 'BAD_USER_INPUT', field: 'first' } },
    ]);
    expect(calls).not.toContain('company/products');
  });

  it.runIf(engine.name === 'neo4j')(
    'is tried in one message once, and then each statement alone',
    async () => {
      let chains = 0;
      const broken: Store = {
        ...store,
        async readChain() {
          chains += 1;
          throw TIMEOUT;
        },
      };
      const query = `{ company(slug: "xinmai") { products { nodes { slug approvals { nodes { number } } company { slug } } } } }`;
      const { data, errors, messages } = await ask(broken, query);
      expect(errors).toBeUndefined();
      expect(data).toEqual((await ask(store, query)).data);
      expect(chains).toBe(1);
      expect(messages).toBe(5);
    },
  );
});
