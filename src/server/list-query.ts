// What a list of the schema looks like as a table: found from the schema, so that a new list or field needs nothing here.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../model/page.ts';

/** A column of the table: its heading is the path to its value. */
export type Column = { path: string[] };
export type ListQuery = {
  name: string;
  /** What narrows and orders the list; paging is not among it. */
  args: readonly GraphQLArgument[];
  columns: Column[];
  /** Takes the arguments as variables of their names, and `after`. */
  text: string;
};

const PAGING = new Set(['first', 'after', 'last', 'before']);
/** What a thing is called, the first that it has. */
const NAMES = ['name', 'title', 'number'];

/** Every root field that gives a connection. */
export function listQueries(schema: GraphQLSchema): Map<string, ListQuery> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.flatMap((field) => {
      const item = itemOf(field);
      return item === null ? [] : [[field.name, toQuery(field, item)] as const];
    }),
  );
}

function itemOf({ type, args }: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const connection = getNamedType(type);
  if (!args.some(({ name }) => name === 'after') || !isObjectType(connection)) return null;
  const item = connection.getFields().nodes?.type;
  const named = item === undefined ? undefined : getNamedType(item);
  return isObjectType(named) ? named : null;
}

function toQuery(field: GraphQLField<unknown, unknown>, item: GraphQLObjectType): ListQuery {
  const args = field.args.filter(({ name }) => !PAGING.has(name));
  const columns = columnsOf(item);
  const variables = [...args.map(({ name, type }) => `$${name}: ${type}`), '$after: String'];
  const given = [...args.map(({ name }) => `${name}: $${name}`), 'after: $after', `first: ${MAX_PAGE_SIZE}`];
  const text = `query Export(${variables.join(', ')}) {
  list: ${field.name}(${given.join(', ')}) { nodes { ${printSelection(columns)} } pageInfo { hasNextPage endCursor } }
}
query Count(${variables.join(', ')}) {
  list: ${field.name}(${given.join(', ')}) { totalCount }
}`;
  return { name: field.name, args, columns, text };
}

function columnsOf(item: GraphQLObjectType): Column[] {
  return Object.values(item.getFields()).flatMap((field) => {
    if (!isPlain(field)) return [];
    if (isText(field.type)) return [{ path: [field.name] }];
    const names = isListType(getNullableType(field.type)) ? [] : partsOf(getNamedType(field.type));
    return names.map((name) => ({ path: [field.name, name] }));
  });
}

/** Of another node what it is called; of a value such as money all of it. */
function partsOf(type: GraphQLOutputType): string[] {
  if (isInterfaceType(type)) return Object.keys(type.getFields()).filter((name) => name === 'id');
  if (!isObjectType(type)) return [];
  const fields = type.getFields();
  if (fields.id !== undefined)
    return ['id', ...NAMES.filter((name) => fields[name] !== undefined).slice(0, 1)];
  if (fields.pageInfo !== undefined) return [];
  return Object.values(fields)
    .filter((field) => isPlain(field) && isText(field.type))
    .map(({ name }) => name);
}

const isPlain = ({ args, deprecationReason }: GraphQLField<unknown, unknown>) =>
  deprecationReason == null &&
  !args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** A scalar or an enum, or a list of them. */
function isText(type: GraphQLOutputType): boolean {
  return isLeafType(getNamedType(type));
}

function printSelection(columns: Column[]): string {
  const byField = new Map<string, string[]>();
  for (const { path } of columns) {
    const [field = '', ...parts] = path;
    byField.set(field, [...(byField.get(field) ?? []), ...parts]);
  }
  return [...byField]
    .map(([field, parts]) => (parts.length === 0 ? field : `${field} { ${parts.join(' ')} }`))
    .join(' ');
}
