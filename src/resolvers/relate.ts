// Makes a resolver of a declared relation. Such a resolver can tell ahead what it will read, so that a whole level of
// an operation is loaded at once (load-by-level.ts); it then returns at once what is there.
import type { GraphQLResolveInfo } from 'graphql';
import type { PageRelation, Relation } from '../loaders/relation.ts';
import type { Request } from '../loaders/runtime.ts';
import type { Connection } from '../loaders/values.ts';
import type { PageArgs } from '../model/page.ts';
import type { Context } from './context.ts';

export type Resolve<P, A, V> = (
  parent: P,
  args: A,
  context: Context,
  info: GraphQLResolveInfo,
) => V | Promise<V>;
/** What the resolver reads for a parent: known before it runs. */
export type Foreseeable<P, A> = {
  requests(parent: P, args: A): Request[];
  /** The resolver itself: what it finds is kept, so that graphql-js need not ask it again. */
  resolve: Resolve<P, A, unknown>;
};
export type Related<P, A, V> = Resolve<P, A, V> & Foreseeable<P, A>;

/** The relation itself. */
export function relate<P, A, V>(relation: Relation<P, A, V>): Related<P, A, V> {
  return relateAs(
    relation,
    (parent: P) => parent,
    (value) => value,
  );
}

/** The relation of what `toParent` finds in the parent, as `toValue` turns it. */
export function relateAs<P, Q, A, V, W>(
  relation: Relation<Q, A, V>,
  toParent: (parent: P, args: A) => Q,
  toValue: (value: V, parent: P) => W,
): Related<P, A, W> {
  return foreseeing(
    (parent: P, args: A) => [{ relation, parent: toParent(parent, args), args }],
    (parent, args, { loaders }) =>
      when(loaders.get(relation, toParent(parent, args), args), (value) => toValue(value, parent)),
  );
}

/** The relation of each key that the parent holds, without those that nothing answers. */
export function relateEach<P, V>(
  relation: Relation<string, unknown, V | null>,
  toKeys: (parent: P) => readonly string[],
): Related<P, unknown, V[]> {
  return foreseeing(
    (parent: P, args) => toKeys(parent).map((key) => ({ relation, parent: key, args })),
    (parent, args, { loaders }) =>
      whenAll(
        toKeys(parent).map((key) => loaders.get(relation, key, args)),
        (values) => values.filter((value) => value !== null),
      ),
  );
}

/** The relation of the key that the parent may hold; null without one. */
export function relateMaybe<P, V>(
  relation: Relation<string, unknown, V | null>,
  toKey: (parent: P) => string | null,
): Related<P, unknown, V | null> {
  const each = relateEach(relation, (parent: P) => {
    const key = toKey(parent);
    return key === null ? [] : [key];
  });
  return foreseeing(each.requests, (...call) => when(each(...call), ([value]) => value ?? null));
}

/** A connection: opened without a read, so that only what is asked of it is loaded. */
export function connect<P, A, T>(relation: PageRelation<P, A, T>): Related<P, A & PageArgs, Connection> {
  return foreseeing(
    () => [],
    (parent, args) => relation.open(parent, args) as Connection,
  );
}

export function foreseeing<P, A, V>(
  requests: Foreseeable<P, A>['requests'],
  resolve: Resolve<P, A, V>,
): Related<P, A, V> {
  const resolveUnlessFound: Resolve<P, A, V> = (parent, args, context, info) => {
    const [node] = info.fieldNodes;
    const found = node && context.found.get(node)?.get(parent);
    return found === undefined ? resolve(parent, args, context, info) : (found as V);
  };
  return Object.assign(resolveUnlessFound, { requests, resolve });
}

export function when<V, W>(value: V | Promise<V>, then: (value: V) => W): W | Promise<W> {
  return value instanceof Promise ? value.then(then) : then(value);
}

function whenAll<V, W>(values: (V | Promise<V>)[], then: (values: V[]) => W): W | Promise<W> {
  return values.some((value) => value instanceof Promise)
    ? Promise.all(values).then(then)
    : then(values as V[]);
}
