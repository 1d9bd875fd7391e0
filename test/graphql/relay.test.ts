// Relay's rules for connections and for object identification, over the whole schema as introspection tells it.
import {
  getIntrospectionQuery,
  type IntrospectionField,
  type IntrospectionObjectType,
  type IntrospectionOutputTypeRef,
  type IntrospectionQuery,
  type IntrospectionTypeRef,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { onEmbedded } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';

let store: Store;
let objects: IntrospectionObjectType[];
let types: IntrospectionQuery['__schema']['types'];
beforeAll(async () => {
  store = await loadWorld(await onEmbedded.openEmpty());
  const { __schema } = (await askFor(store, getIntrospectionQuery())) as IntrospectionQuery;
  types = __schema.types;
  objects = types.filter((type) => type.kind === 'OBJECT');
});
afterAll(() => store.close());

/** A type as the schema's text writes it. */
function print(type: IntrospectionTypeRef): string {
  if (type.kind === 'NON_NULL') return `${print(type.ofType)}!`;
  if (type.kind === 'LIST') return `[${print(type.ofType)}]`;
  return type.name;
}
const fieldsOf = (type: { fields: readonly IntrospectionField[] }) =>
  Object.fromEntries(
    type.fields.map((field) => [field.name, print(field.type as IntrospectionOutputTypeRef)]),
  );
const isPlural = (text: string | undefined) => text?.startsWith('[') === true;

describe('Connections', () => {
  const connections = () => objects.filter(({ name }) => name.endsWith('Connection'));
  const edges = () => objects.filter(({ name }) => name.endsWith('Edge'));

  it('are 14, each with its type of edge', () => {
    expect(connections().map(({ name }) => name.replace(/Connection$/, ''))).toEqual(
      edges().map(({ name }) => name.replace(/Edge$/, '')),
    );
    expect(connections()).toHaveLength(14);
  });

  it('have a list of their edges and a PageInfo that is always there', () => {
    for (const connection of connections()) {
      const fields = fieldsOf(connection);
      const edge = connection.name.replace(/Connection$/, 'Edge');
      expect(fields, connection.name).toMatchObject({ edges: `[${edge}!]!`, pageInfo: 'PageInfo!' });
    }
  });

  it('have edges with a cursor and one node, never a list', () => {
    for (const edge of edges()) {
      const { cursor, node } = fieldsOf(edge);
      expect([cursor, isPlural(node), node === undefined], edge.name).toEqual(['String!', false, false]);
    }
  });

  it('tell of their page as Relay asks', () => {
    const pageInfo = objects.find(({ name }) => name === 'PageInfo');
    expect(pageInfo && fieldsOf(pageInfo)).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });

  it('are always paged forward, and backward wherever one of both arguments is there', () => {
    const fields = objects.flatMap((object) =>
      object.fields.map((field) => ({ at: `${object.name}.${field.name}`, field })),
    );
    const paged = fields.filter(({ field }) => /Connection!?$/.test(print(field.type)));
    expect(paged.length).toBeGreaterThanOrEqual(25);
    for (const { at, field } of paged) {
      const args = Object.fromEntries(field.args.map((arg) => [arg.name, print(arg.type)]));
      expect(args, at).toMatchObject({ first: 'Int', after: 'String' });
      expect('last' in args, at).toBe('before' in args);
    }
  });
});

describe('Object identification', () => {
  it('has the interface Node with an id alone', () => {
    const node = types.find(({ name }) => name === 'Node');
    expect(node?.kind === 'INTERFACE' && fieldsOf(node)).toEqual({ id: 'ID!' });
  });

  it('has node, which may find nothing, and nodes, one for each id', () => {
    const query = objects.find(({ name }) => name === 'Query');
    const fields = (query?.fields ?? []).filter(({ name }) => name === 'node' || name === 'nodes');
    expect(
      fields.map((field) => [field.name, print(field.type), field.args.map((arg) => print(arg.type))]),
    ).toEqual([
      ['node', 'Node', ['ID!']],
      ['nodes', '[Node]!', ['[ID!]!']],
    ]);
  });

  it('has Node implemented by every type with an id', () => {
    const withId = objects.filter(({ fields }) => fields.some(({ name }) => name === 'id'));
    expect(withId.length).toBeGreaterThanOrEqual(18);
    const missing = withId.filter(({ interfaces }) => !interfaces.some(({ name }) => name === 'Node'));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
