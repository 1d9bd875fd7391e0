// What a selection asks of the objects that it is made on: the fields below them that are read by relations.
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
import type { Foreseeable, Resolve } from './relate.ts';

export type Resolver = Resolve<unknown, unknown, unknown> & Partial<Foreseeable<unknown, unknown>>;
/**
 * A field's resolver as we wrote it. The schema's own `field.resolve` is a copy that has lost what the resolver can
 * tell ahead: graphql-tools binds it, and Apollo's plugins wrap it.
 */
export type FindResolver = (type: string, field: string) => Resolver | undefined;
/** Objects of one type that one part of the selection asks for. */
type Selected = { type: GraphQLObjectType; objects: object[]; fieldNodes: readonly FieldNode[] };
/** A field of such objects that has to be read first. */
export type Pending = Selected & {
  field: GraphQLField<unknown, Context>;
  resolver: Foreseeable<unknown, unknown>;
  args: unknown;
  at: readonly FieldNode[];
};
export function requestsOf(pending: Pending[]): Request[] {
  return pending.flatMap(({ resolver, objects, args }) =>
    objects.flatMap((object) => resolver.requests(object, args)),
  );
}

/** A root field as one to be read; nothing where its resolver cannot tell ahead what it reads. */
export function rootOf(
  resolver: Resolver,
  parent: unknown,
  args: unknown,
  info: GraphQLResolveInfo,
): Pending[] {
  const { parentType: type, fieldNodes } = info;
  const field = type.getFields()[info.fieldName];
  if (field === undefined || !isForeseeable(resolver)) return [];
  return [{ type, objects: [parent as object], fieldNodes, field, resolver, args, at: fieldNodes }];
}

/** The fields to be read of these objects, and of the objects inside them that are there already. */
export async function expand(
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

/** Groups the objects among values (lists opened, nulls left out) by their type. */
export function select(
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
export function settle<V>(work: () => V | Promise<V>): V | undefined | Promise<V | undefined> {
  try {
    const value = work();
    return value instanceof Promise ? value.catch(() => undefined) : value;
  } catch {
    return undefined;
  }
}
