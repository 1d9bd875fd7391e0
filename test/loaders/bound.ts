// How many statements an operation may take at most: one for each relation, set of arguments and level below a root.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import { resolvers } from '../../src/resolvers/index.ts';
import { buildTypes } from '../../src/resolvers/type-defs.ts';

const schema = buildTypes();
const foreseeable = resolvers as unknown as Record<string, Record<string, { requests?: unknown }>>;
const PAGE = new Set(['edges', 'nodes', 'pageInfo']);
/** Root fields that read by themselves: paths a step at a time. */
const ROOT_READS: Record<string, number> = {
  procurementStatistics: 2,
  fundingPaths: 10,
  shortestPath: 3,
  neighborhood: 7,
  editionDiff: 2,
};
/** Relations that take a statement for each kind of definition. */
const RELATION_READS: Record<string, number> = { 'Claim.computed': 6, 'Claim.difference': 6 };

type Above = { root: string; level: number; of: string };

export function maxStatements(operation: string): number {
  const document = parse(operation);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions)
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  const found = new Set<string>();
  let reads = 0;

  const visitField = (type: GraphQLObjectType, node: FieldNode, above: Above) => {
    const field = type.getFields()[node.name.value];
    if (field === undefined) return;
    const args = (node.arguments ?? []).map(print).toSorted().join();
    const isRoot = type === schema.getQueryType();
    const isConnection = /Connection$/.test(getNamedType(field.type).name);
    const isRelation = !isRoot && foreseeable[type.name]?.[field.name]?.requests !== undefined;
    const root = isRoot ? (node.alias ?? node.name).value : above.root;
    if (isRoot && !(isConnection && field.name !== 'search') && field.name !== 'graph')
      reads += ROOT_READS[field.name] ?? 1;
    // A connection is opened without a read: its page and its count are the relations.
    if (isRelation && !isConnection) {
      const name = PAGE.has(field.name) && /Connection$/.test(type.name) ? 'page' : field.name;
      for (let n = 0; n < (RELATION_READS[`${type.name}.${name}`] ?? 1); n++)
        found.add([root, above.level, type.name, above.of, name, args, n].join(' '));
    }
    if (node.selectionSet) {
      const of = isConnection ? `${type.name}.${field.name}(${args})` : '';
      const level = isRelation ? above.level + 1 : above.level;
      visit(getNamedType(field.type), node.selectionSet, { root, level, of });
    }
  };
  const visit = (type: unknown, { selections }: SelectionSetNode, above: Above) => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        if (isObjectType(type)) visitField(type, node, above);
        else if (isAbstractType(type))
          for (const kind of schema.getPossibleTypes(type)) visitField(kind, node, above);
        continue;
      }
      const part = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (part === undefined) continue;
      const on = part.typeCondition === undefined ? type : schema.getType(part.typeCondition.name.value);
      visit(on, part.selectionSet, above);
    }
  };
  for (const part of document.definitions) {
    if (part.kind === Kind.OPERATION_DEFINITION)
      visit(schema.getQueryType(), part.selectionSet, { root: '', level: 0, of: '' });
  }
  return found.size + reads;
}
