import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTypes } from '../../src/resolvers/type-defs.ts';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';
import { findIds, type Ids } from '../store/samples.ts';

const schema = buildTypes();
const nodeTypes = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType =>
    isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
);
/** Folders of statements, and so of ids, by type. */
const folderOf = (type: string) => type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
const MODALITIES = ['modality:ct', 'modality:x-ray'];
const SOURCES = ['source:press-daily', 'source:mirror'];

/** The leaves of a value; of another node nothing, so that the field stands alone. */
function selectionOf(type: GraphQLNamedType): string {
  if (!isCompositeType(type)) return '';
  if (!isObjectType(type) || nodeTypes.includes(type)) return '{ __typename }';
  const leaves = Object.values(type.getFields()).filter(
    (field) => !isCompositeType(getNamedType(field.type)),
  );
  return `{ __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

describeOnEachEngine('an operation', (engine) => {
  let store: Store;
  let ids: Ids;
  beforeAll(async () => {
    store = await loadWorld(await engine.openEmpty());
    ids = { ...(await findIds(store)), modality: MODALITIES, source: SOURCES };
  });
  afterAll(() => store.close());

  /** The properties of the nodes that a statement gave for the operation. */
  const propertiesRead = async (query: string, statement: string): Promise<string[]> => {
    const found = new Set<string>();
    const look = (name: string | undefined, rows: object[]) => {
      if (name !== statement) return;
      const nodes = (rows as { page?: { node: object }[]; node?: object }[]).flatMap(
        ({ page, node }) => page?.map((item) => item.node) ?? [node ?? {}],
      );
      for (const node of nodes) for (const key of Object.keys(node)) found.add(key);
    };
    const { readChain } = store;
    const watched: Store = {
      ...store,
      async read(name, params, options) {
        const rows = await store.read(name, params, options);
        look(name, rows);
        return rows;
      },
      ...(readChain && {
        async readChain(steps, options) {
          const found = await readChain(steps, options);
          found.forEach(({ rows }, n) => {
            look(steps[n]?.statement, rows);
          });
          return found;
        },
      }),
    };
    expect((await ask(watched, query)).errors).toBeUndefined();
    return [...found].sort();
  };

  it('reads the properties that it looks at, and the id', async () => {
    expect(await propertiesRead('{ companies { nodes { name } } }', 'company/page')).toEqual(['id', 'name']);
    expect(await propertiesRead('{ companies { nodes { aliases } } }', 'company/page')).toEqual([
      'aliases',
      'id',
      'listedAs',
      'name',
    ]);
    expect(await propertiesRead('{ companies { nodes { sources { locator } } } }', 'company/page')).toEqual([
      'id',
    ]);
  });

  it('reads at one place what it looks at in another, so that nothing is read twice', async () => {
    const query = `{ companies { nodes { name products { nodes { ...P company { country } } } } } }
      fragment P on Product { ... on Node { id } application }`;
    expect(await propertiesRead(query, 'company/page')).toEqual(['country', 'id', 'name']);
    expect(await propertiesRead(query, 'company/products')).toEqual(['application', 'id']);
  });

  it.each(nodeTypes.map((type) => [type.name, type] as const))(
    'answers each field of a %s alone',
    async (name, type) => {
      const some = (ids[folderOf(name)] ?? []).slice(0, 40);
      expect(some.length).toBeGreaterThan(0);
      let answered = 0;
      for (const field of Object.values(type.getFields())) {
        if (field.args.some((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined))
          continue;
        const below = selectionOf(getNamedType(field.type));
        const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${name} { ${field.name} ${below} } } }`;
        const options = { variables: { ids: some } };
        const lean = await ask(store, query, options);
        const whole = await ask(store, query, { ...options, loadByLevel: false });
        expect(lean.data, `${name}.${field.name}`).toEqual(whole.data);
        answered += 1;
      }
      expect(answered).toBeGreaterThan(2);
    },
  );
});
