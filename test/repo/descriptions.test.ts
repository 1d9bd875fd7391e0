// Every type and root field of the schema says in words what it is; how many fields still lack words may only fall.
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildTypes } from '../../src/resolvers/type-defs.ts';

type Undescribed = {
  types: string[];
  rootFields: string[];
  fields: string[];
  enumValues: string[];
  args: string[];
};

/** Edges and connections are Relay's, and say the same everywhere. */
const RELAY = /(?:Connection|Edge)$/;

function findUndescribed(schema: GraphQLSchema): Undescribed {
  const found: Undescribed = { types: [], rootFields: [], fields: [], enumValues: [], args: [] };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    if (!type.description) found.types.push(type.name);
    if (isEnumType(type))
      found.enumValues.push(
        ...type.getValues().flatMap((v) => (v.description ? [] : [`${type.name}.${v.name}`])),
      );
    if (RELAY.test(type.name) || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)))
      continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (!field.description) (type === schema.getQueryType() ? found.rootFields : found.fields).push(name);
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      found.args.push(...args.flatMap((arg) => (arg.description ? [] : [`${name}(${arg.name})`])));
    }
  }
  return found;
}

/** Lower these as descriptions are written; never raise them. */
const MOST_FIELDS = 102;
const MOST_ENUM_VALUES = 9;
const MOST_ARGS = 113;

const undescribed = findUndescribed(buildTypes());

describe('Descriptions in the schema', () => {
  it('stand on every type', () => {
    expect(undescribed.types).toEqual([]);
  });

  it('stand on every root field', () => {
    expect(undescribed.rootFields).toEqual([]);
  });

  it('lack on no more fields, enum values and arguments than before', () => {
    expect(undescribed.fields.length).toBeLessThanOrEqual(MOST_FIELDS);
    expect(undescribed.enumValues.length).toBeLessThanOrEqual(MOST_ENUM_VALUES);
    expect(undescribed.args.length).toBeLessThanOrEqual(MOST_ARGS);
  });

  it('are missed where they lack', () => {
    const sample = buildSchema(`
      "Root." type Query { "Said." a(n: Int): Kind b: Thing }
      type Thing { c: Int "Said." d: Int }
      "Said." enum Kind { "Said." ONE TWO }
    `);
    expect(findUndescribed(sample)).toEqual({
      types: ['Thing'],
      rootFields: ['Query.b'],
      fields: ['Thing.c'],
      enumValues: ['Kind.TWO'],
      args: ['Query.a(n)'],
    });
  });
});
