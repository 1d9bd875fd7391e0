// What an operation would cost with these variables: fragments, defaults, @skip and @include followed. Worked out once
// for an operation and what its variables say of numbers, since a frontend sends the same few again and again.
import {
  type DocumentNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { type CostedField, costOf, lengthOf, nodesOf } from '../model/cost.ts';
import { DEFAULT_PAGE_SIZE } from '../model/page.ts';

/** Points, and items of connections by GitHub's rule. */
export type Cost = { cost: number; nodes: number };
type Variables = Record<string, unknown>;

const PAGES = ['first', 'last'];
const MAX_KEPT = 100;
const kept = new WeakMap<OperationDefinitionNode, Map<string, Cost>>();
const shapes = new WeakMap<GraphQLField<unknown, unknown>, CostedField['shape']>();

/** Null where a variable has a wrong value: execution then reports it, and runs nothing. Throws for a wrong argument. */
export function measureCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost | null {
  const byVariables = kept.get(operation) ?? new Map<string, Cost>();
  kept.set(operation, byVariables);
  const key = keyOf(operation, variables);
  const known = byVariables.get(key);
  if (known !== undefined) return known;
  const query = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(document)] } as const;
  const measure = (estimator: ComplexityEstimator) =>
    getComplexity({ schema, query, variables, estimators: [estimator], maxQueryNodes: Infinity });
  try {
    const found = { cost: measure(points), nodes: measure(items) };
    if (byVariables.size === MAX_KEPT) byVariables.clear();
    byVariables.set(key, found);
    return found;
  } catch (error) {
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors !== undefined) return null;
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, {
      ...(error.nodes && { nodes: error.nodes }),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
}

const points: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (type.name.startsWith('__')) return 0;
  const costed = toCosted(type, field, args);
  return costOf(costed, lengthOf(costed, DEFAULT_PAGE_SIZE), childComplexity);
};

const items: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (type.name.startsWith('__')) return 0;
  const costed = toCosted(type, field, args);
  const isPaged = costed.shape === 'connection' || PAGES.some((name) => typeof args[name] === 'number');
  return nodesOf(isPaged, lengthOf(costed, DEFAULT_PAGE_SIZE), childComplexity);
};

function toCosted(
  type: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  args: Variables,
): CostedField {
  const shape = shapes.get(field) ?? shapeOf(field);
  shapes.set(field, shape);
  const sizes = PAGES.map((name) => args[name]).filter((size) => typeof size === 'number');
  const ids = Array.isArray(args.ids) ? args.ids.length : null;
  return {
    name: `${type.name}.${field.name}`,
    // The size of a connection stands at the connection: what is inside is counted as often as the page has items.
    shape: shape === 'list' && isConnection(type) ? 'object' : shape,
    asked: sizes.length > 0 ? Math.max(...sizes) : ids,
  };
}

function shapeOf({ type }: GraphQLField<unknown, unknown>): CostedField['shape'] {
  const named = getNamedType(type);
  if (!isCompositeType(named) || named.name === 'PageInfo') return 'leaf';
  if (isListType(getNullableType(type))) return 'list';
  return isConnection(named) ? 'connection' : 'object';
}

const isConnection = ({ name }: GraphQLCompositeType) => name.endsWith('Connection');

function fragmentsOf({ definitions }: DocumentNode) {
  return definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
}

/** Only numbers, switches and the lengths of lists tell on the cost; of other values that they are there. */
function keyOf({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string {
  return variableDefinitions
    .map(({ variable }) => {
      const value = variables[variable.name.value];
      if (Array.isArray(value)) return `[${value.length}]`;
      return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : typeof value;
    })
    .join();
}
