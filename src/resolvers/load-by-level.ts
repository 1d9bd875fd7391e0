// Walks an operation's selection below a root field and loads it level by level: one statement for each relation and
// set of arguments, for all parents of a level, before graphql-js completes them. Decision 8 of the design.
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
// Not exported from graphql's index, but the one place where fragments, @skip and @include are merged rightly.
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Request } from '../loaders/runtime.ts';
import type { Context } from './context.ts';
import { propertiesOf } from './properties.ts';
import type { Foreseeable, Resolve } from './relate.ts';
import { createTurns, type Turns } from './turns.ts';

type Resolver = Resolve<unknown, unknown, unknown> & Partial<Foreseeable<unknown, unknown>>;
/**
 * A field's resolver as we wrote it. The schema's own `field.resolve` is a copy that has lost what the resolver can
 * tell ahead: graphql-tools binds it, and Apollo's plugins wrap it.
 */
export type FindResolver = (type: string, field: string) => Resolver | undefined;
/** Objects of one type that one part of the selection asks for. */
type Selected = { type: GraphQLObjectType; objects: object[]; fieldNodes: readonly FieldNode[] };
/** A field of such objects that has to be read first. */
type Pending = Selected & {
  field: GraphQLField<unknown, Context>;
  resolver: Foreseeable<unknown, unknown>;
  args: unknown;
  at: readonly FieldNode[];
};
/** A list that was found, and where it is kept. */
type Found = { lists: Map<unknown, unknown>; object: object; list: readonly unknown[] };

// From this many values on, graphql-js would complete the answer for longer than others should wait. Its lists are
// parted where a level has no more items than this: what hangs below one of them is small enough.
const LONG_ANSWER = 5_000;
const MOST_PARTED = 2_000;

/** Wraps a root resolver: its value is given on only when everything selected below it has been loaded. */
export function loadByLevel<P, A, V>(resolve: Resolve<P, A, V>, find: FindResolver): Resolve<P, A, V> {
  return async (parent, args, context, info) => {
    if (context.loadByLevel) context.loaders.lookAt(propertiesOf(info, find));
    const value = await resolve(parent, args, context, info);
    if (context.loadByLevel) await loadBelow(value, context, info, find);
    return value;
  };
}

async function loadBelow(
  root: unknown,
  context: Context,
  info: GraphQLResolveInfo,
  find: FindResolver,
): Promise<void> {
  const turns = createTurns();
  const early: Found[] = [];
  let count = 0;
  let pending = await expand(select(info.returnType, [root], info.fieldNodes, info), info, find);
  while (pending.length > 0) {
    const requests: Request[] = [];
    for (const { resolver, objects, args } of pending) {
      for (const object of objects) requests.push(...resolver.requests(object, args));
      await turns.next();
    }
    await context.loaders.prime(requests);
    const next: Pending[] = [];
    for (const { field, resolver, objects, args, at } of pending) {
      await turns.next();
      const values = await resolveAll(resolver, objects, args, context, info, turns);
      const found = keep(context, at, objects, values);
      count += values.length;
      if (found.reduce((items, { list }) => items + list.length, 0) <= MOST_PARTED) early.push(...found);
      next.push(...(await expand(select(field.type, values, at, info), info, find)));
    }
    pending = next;
  }
  if (count > LONG_ANSWER) for (const { lists, object, list } of early) lists.set(object, turns.part(list));
}

async function resolveAll(
  { resolve }: Foreseeable<unknown, unknown>,
  objects: object[],
  args: unknown,
  context: Context,
  info: GraphQLResolveInfo,
  turns: Turns,
): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const object of objects) {
    values.push(settle(() => resolve(object, args, context, info)));
    const turn = turns.next();
    if (turn !== undefined) await turn;
  }
  return Promise.all(values);
}

/** The fields to be read of these objects, and of the objects inside them that are there already. */
async function expand(
  selections: Selected[],
  info: GraphQLResolveInfo,
  find: FindResolver,
): Promise<Pending[]> {
  const pending: Pending[] = [];
  for (const { type, objects, fieldNodes } of selections) {
    const fields = collectSubfields(info.schema, info.fragments, info.variableValues, type, fieldNodes);
    for (const at of fields.values()) {
      const node = at[0];
      const field = node && type.getFields()[node.name.value];
      if (node === undefined || field === undefined) continue;
      const resolver = find(type.name, field.name);
      const args = await settle(() => getArgumentValues(field, node, info.variableValues));
      // A wrong argument is reported by graphql-js at its place in the answer.
      if (args === undefined) continue;
      if (resolver === undefined) {
        const values = objects.map((object) => (object as Record<string, unknown>)[field.name]);
        pending.push(...(await expand(select(field.type, values, at, info), info, find)));
      } else if (isForeseeable(resolver)) {
        pending.push({ type, objects, fieldNodes, field, resolver, args, at });
      }
    }
  }
  return pending;
}

function isForeseeable(
  resolver: Partial<Foreseeable<unknown, unknown>>,
): resolver is Foreseeable<unknown, unknown> {
  return resolver.requests !== undefined;
}

/** Gives the lists among the values. A failure is not kept: the field's own resolver meets it again. */
function keep(
  { found }: Context,
  [node]: readonly FieldNode[],
  objects: object[],
  values: unknown[],
): Found[] {
  if (node === undefined) return [];
  const lists = found.get(node) ?? new Map<unknown, unknown>();
  found.set(node, lists);
  return objects.flatMap((object, place) => {
    const list = values[place];
    if (list !== undefined) lists.set(object, list);
    return Array.isArray(list) ? [{ lists, object, list }] : [];
  });
}

/** Groups the objects among values (lists opened, nulls left out) by their type. */
function select(
  type: GraphQLOutputType,
  values: unknown[],
  fieldNodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
): Selected[] {
  const named = getNamedType(type);
  const objects = flatten(values);
  if (objects.length === 0) return [];
  if (isObjectType(named)) return [{ type: named, objects, fieldNodes }];
  if (!isAbstractType(named)) return [];
  const byType = new Map<GraphQLObjectType, object[]>();
  for (const object of objects) {
    const name = named.resolveType?.(object, undefined, info, named);
    const concrete = typeof name === 'string' ? info.schema.getType(name) : undefined;
    if (isObjectType(concrete)) byType.set(concrete, [...(byType.get(concrete) ?? []), object]);
  }
  return [...byType].map(([concrete, group]) => ({ type: concrete, objects: group, fieldNodes }));
}

function flatten(values: unknown[]): object[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return flatten(value);
    return typeof value === 'object' && value !== null ? [value] : [];
  });
}

/** A failure here is met again, and reported, by the field's own resolver. */
function settle<V>(work: () => V | Promise<V>): V | undefined | Promise<V | undefined> {
  try {
    const value = work();
    return value instanceof Promise ? value.catch(() => undefined) : value;
  } catch {
    return undefined;
  }
}
