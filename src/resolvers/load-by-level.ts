// Walks an operation's selection below a root field and loads it level by level: one statement for each relation and
// set of arguments, for all parents of a level, before graphql-js completes them. Decision 8 of the design.
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Request } from '../loaders/runtime.ts';
import type { Context } from './context.ts';
import { fuse } from './foresee.ts';
import { propertiesOf } from './properties.ts';
import type { Foreseeable, Resolve } from './relate.ts';
import {
  expand,
  type FindResolver,
  type Pending,
  type Resolver,
  requestsOf,
  rootOf,
  select,
  settle,
} from './selected-fields.ts';
import { createTurns, type Turns } from './turns.ts';

/** A list that was found, and where it is kept. */
type Found = { lists: Map<unknown, unknown>; object: object; list: readonly unknown[] };

// From this many values on, graphql-js would complete the answer for longer than others should wait. Its lists are
// parted where a level has no more items than this: what hangs below one of them is small enough.
const LONG_ANSWER = 5_000;
const MOST_PARTED = 2_000;

/** Wraps a root resolver: its value is given on only when everything selected below it has been loaded. */
export function loadByLevel<P, A, V>(resolve: Resolve<P, A, V>, find: FindResolver): Resolve<P, A, V> {
  return async (parent, args, context, info) => {
    if (!context.loadByLevel) return resolve(parent, args, context, info);
    context.loaders.lookAt(propertiesOf(info, find));
    const root = rootOf(resolve as Resolver, parent, args, info);
    await fuse((await settle(() => requestsOf(root))) ?? [], root, context, info, find);
    const value = await resolve(parent, args, context, info);
    await loadBelow(value, context, info, find);
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
    const parts: Request[][] = [];
    for (const field of pending) {
      parts.push(requestsOf([field]));
      await turns.next();
    }
    const requests = parts.flat();
    await fuse(requests, pending, context, info, find);
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
