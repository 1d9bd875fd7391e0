// Every place of the schema that takes a value: each argument of each field, down to the fields of filters, with an
// operation that reaches it. Found from the schema, so that a new argument is attacked the day it is made.
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

export type Place = {
  /** Such as `companies(filter.name)`. */
  name: string;
  /** Takes the value as the variable $it. */
  query: string;
  /** Puts a text where the value goes: in a list or an object, as the argument wants it. */
  wrap(value: unknown): unknown;
  scalar: string;
};

type Way = { open: string; close: string };
type Field = GraphQLField<unknown, unknown>;

/** What a field on the way needs, so that it leads to something of the fixture world. */
const NEEDED: Record<string, string> = {
  id: '"company:xinmai"',
  ids: '["company:xinmai", "investor:lead-capital", "organ:heart", "product:xinmai-chest-pair"]',
  slug: '"xinmai"',
  number: '"K200001"',
  text: '"heart"',
  from: '"investor:lead-capital"',
  to: '"organ:heart"',
  by: '[YEAR]',
  groupBy: '[YEAR]',
  source: '"fda-ai-enabled-devices"',
};

export function listPlaces(schema: GraphQLSchema): Place[] {
  return [...waysTo(schema)].flatMap(([type, way]) =>
    Object.values(type.getFields()).flatMap((field) => placesOf(type, field, way)),
  );
}

/** The shortest way from the root to each type with fields. */
function waysTo(schema: GraphQLSchema): Map<GraphQLObjectType, Way> {
  const query = schema.getQueryType() as GraphQLObjectType;
  const ways = new Map<GraphQLObjectType, Way>([[query, { open: '', close: '' }]]);
  for (const [type, { open, close }] of ways) {
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      const kinds =
        isInterfaceType(named) || isUnionType(named)
          ? schema.getPossibleTypes(named)
          : isObjectType(named)
            ? [named]
            : [];
      const given = argumentsOf(field);
      for (const kind of kinds) {
        if (ways.has(kind)) continue;
        const on = isObjectType(named) ? '' : ` ... on ${kind.name} {`;
        ways.set(kind, { open: `${open} ${field.name}${given} {${on}`, close: `${on && '}'} }${close}` });
      }
    }
  }
  return ways;
}

function argumentsOf({ args }: Field, without?: string): string {
  const needed = args.filter(
    ({ name, type, defaultValue }) => name !== without && isNonNullType(type) && defaultValue === undefined,
  );
  if (needed.length === 0) return '';
  return `(${needed.map(({ name }) => `${name}: ${NEEDED[name] ?? '"x"'}`).join(', ')})`;
}

function placesOf(type: GraphQLObjectType, field: Field, { open, close }: Way): Place[] {
  return field.args.flatMap((arg) => {
    const others = argumentsOf(field, arg.name).slice(1, -1);
    const given = `(${[`${arg.name}: $it`, others].filter(Boolean).join(', ')})`;
    const query = `query ($it: ${arg.type}) { ${open} ${field.name}${given}${selectionOf(field)} ${close} }`;
    return leavesOf(arg.type).map(({ path, scalar, wrap }) => ({
      name: `${type.name}.${field.name}(${[arg.name, ...path].join('.')})`,
      query,
      scalar,
      wrap,
    }));
  });
}

/** A connection reads nothing before its items or its count are asked for. */
function selectionOf(field: Field): string {
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return '';
  const fields = isObjectType(named) ? named.getFields() : {};
  if (fields.pageInfo !== undefined) return ' { totalCount nodes { __typename } }';
  return ' { __typename }';
}

type Leaf = { path: string[]; scalar: string; wrap(value: unknown): unknown };

function leavesOf(type: GraphQLInputType, seen: readonly string[] = []): Leaf[] {
  const nullable = getNullableType(type) as GraphQLInputType;
  if (isListType(nullable))
    return leavesOf(nullable.ofType, seen).map((leaf) => ({ ...leaf, wrap: (value) => [leaf.wrap(value)] }));
  if (!isInputObjectType(nullable))
    return [{ path: [], scalar: getNamedType(nullable).name, wrap: (value) => value }];
  if (seen.includes(nullable.name)) return [];
  return Object.values(nullable.getFields()).flatMap((field) =>
    leavesOf(field.type, [...seen, nullable.name]).map((leaf) => ({
      path: [field.name, ...leaf.path],
      scalar: leaf.scalar,
      wrap: (value: unknown) => ({ [field.name]: leaf.wrap(value) }),
    })),
  );
}
