// How relations are declared: a statement, the key that a parent has in it, and one of few shapes. Rows are matched
// by key, never by position.
import type { PageName, ReadName, ReadParams, ReadRow } from '../generated/statements.ts';
import { ORDERS, TOGETHER } from '../generated/statements.ts';
import {
  type Edge,
  encodeCursor,
  type Page,
  type PageArgs,
  type PageRequest,
  parsePageArgs,
  toPage,
} from '../model/page.ts';
import type { Properties } from '../model/properties.ts';

export type Params = Record<string, unknown>;
export type Read = <N extends ReadName>(
  statement: N,
  params: ReadParams<N>,
  /** Of the nodes in the rows; all without it. */
  properties?: Properties,
) => Promise<ReadRow<N>[]>;

/** A statement for many keys, and the value of each key in its rows. */
export type Declared<V> = {
  statement: ReadName;
  toParams(keys: readonly string[], params: Params): Params;
  toValues(rows: never[], params: Params): Map<string, V>;
};
type Fetch<V> = (read: Read, keys: readonly string[], params: Params) => Promise<Map<string, V>>;

/** What one statement gives for many parents: parents with equal params share one read. */
export type Relation<P, A, V> = {
  key(parent: P, args: A): string;
  params(args: A, parent: P): Params;
  /** One statement, or what a loader puts together of several. */
  reads: Declared<V> | Fetch<V>;
  /** The value of a parent for which the statement has no row. */
  missing: V;
};

/** The value of each key that has one. */
export async function fetchValues<V>(
  { reads }: Pick<Relation<never, never, V>, 'reads'>,
  read: Read,
  keys: readonly string[],
  params: Params,
): Promise<Map<string, V>> {
  if (typeof reads === 'function') return reads(read, keys, params);
  const rows = await read(reads.statement, reads.toParams(keys, params) as never);
  return reads.toValues(rows as never[], params);
}

/** A list in pages: opened without a read; its page and its count are relations of the opened connection. */
export type PageRelation<P, A, T> = { open(parent: P, args: A & PageArgs): Connection<T> };

export type Connection<T = unknown> = {
  key: string;
  params: Params;
  /** The parameters with the page that is asked for. */
  asked: Params;
  page: Relation<Connection<T>, unknown, Page<T>>;
  /** Null where the page tells it. */
  count: Relation<Connection<T>, unknown, number> | null;
};

type Options<P, A> = { key?: (parent: P, args: A) => string; params?: (args: A, parent: P) => Params };
type RowsWith<R> = { [N in ReadName]: ReadRow<N> extends R ? N : never }[ReadName];
type NodeOf<N extends ReadName> = ReadRow<N> extends { node: infer V } ? V : never;
type Parent = { id: string };

/** Money of whoever raised none. */
export const NO_MONEY = { disclosedUsd: 0, disclosedCount: 0, undisclosedCount: 0 };

const ownId = (parent: unknown) => (parent as Parent).id;
const NO_PARAMS: Params = {};
const noParams = () => NO_PARAMS;

/** The one node behind each key, or null. */
export function one<
  N extends RowsWith<{ key: string; node: unknown }>,
  P = Parent,
  A = unknown,
  V = NodeOf<N>,
>(statement: N, options: Options<P, A> = {}): Relation<P, A, V | null> {
  return keyed(statement, options, null, (rows) => (rows[0] as unknown as { node: V }).node);
}

/** The one node behind each key that must be there; a key without one is damaged data and an error of its field. */
export function required<N extends RowsWith<{ key: string; node: unknown }>, P = Parent, A = unknown>(
  statement: N,
): Relation<P, A, NodeOf<N>> {
  return one<N, P, A>(statement) as Relation<P, A, NodeOf<N>>;
}

/** Every row of each key in the statement's order: its node, or what `toValue` makes of the row. */
export function many<N extends RowsWith<{ key: string }>, P = Parent, A = unknown, V = NodeOf<N>>(
  statement: N,
  options: Options<P, A> & { toValue?: (row: ReadRow<N>, params: Params) => V } = {},
): Relation<P, A, V[]> {
  const toValue = options.toValue ?? ((row: ReadRow<N>) => (row as unknown as { node: V }).node);
  return keyed(statement, options, [], (rows, params) => rows.map((found) => toValue(found, params)));
}

/** One row of each key as it is; `missing` where there is none. */
export function row<
  N extends RowsWith<{ key: string }>,
  P = Parent,
  A = unknown,
  V = Omit<ReadRow<N>, 'key'>,
>(statement: N, missing: V, options: Options<P, A> = {}): Relation<P, A, V> {
  return keyed(statement, options, missing, (rows) => rows[0] as V);
}

/** A number for each key, 0 where the statement has no row. */
export function count<N extends RowsWith<{ key: string; n: number }>, P = Parent, A = unknown>(
  statement: N,
  options: Options<P, A> = {},
): Relation<P, A, number> {
  return keyed(statement, options, 0, (rows) => (rows[0] as { n: number }).n);
}

/** All rows of a statement that finds them by its parameters alone. */
export function all<N extends ReadName, A = unknown, V = ReadRow<N>, P = unknown>(
  statement: N,
  options: { params?: (args: A, parent: P) => Params; toValue?: (row: ReadRow<N>, params: Params) => V } = {},
): Relation<P, A, V[]> {
  const toValue = options.toValue ?? ((found: ReadRow<N>) => found as V);
  return {
    key: () => '',
    params: options.params ?? noParams,
    missing: [],
    reads: {
      statement,
      toParams: (_keys, params) => params,
      toValues: (rows: ReadRow<N>[], params) => new Map([['', rows.map((found) => toValue(found, params))]]),
    },
  };
}

/** A list in pages that belongs to no parent. */
export function rootPage<N extends PageName, A = unknown, T = NodeOfItem<N>>(
  statement: N,
  params: (args: A) => Params = noParams,
  toValue?: (item: PageItem<N>) => T,
) {
  return page<N, unknown, A, T>(statement, { key: () => '', params, ...(toValue && { toValue }) });
}

type PageItem<N extends PageName> = ReadRow<N> extends { page: (infer I)[] } ? I : never;

type NodeOfItem<N extends PageName> = PageItem<N> extends { node: infer V } ? V : never;

/** A list in pages by a keyset; its first declared order is the default. `toValue` makes an item of a row. */
export function page<N extends PageName, P = Parent, A = unknown, T = NodeOfItem<N>>(
  statement: N,
  options: Options<P, A> & { toValue?: (item: PageItem<N>, key: string, params: Params) => T } = {},
): PageRelation<P, A & { orderBy?: string | null | undefined }, T> {
  const orders: Record<string, 'string' | 'number'> = ORDERS[statement];
  const toValue = options.toValue ?? ((item: PageItem<N>) => (item as { node: T }).node);
  const { key = ownId, params = noParams } = options;
  const relation = pageOf<N, T>(statement, toValue);
  // All objects of a level share their arguments: what these ask for is worked out once, unless the parent has a say.
  const known = new WeakMap<object, Pick<Connection, 'params' | 'asked'>>();
  const ask = (parent: P, args: A & PageArgs & { orderBy?: string | null | undefined }) => {
    const orderBy = args.orderBy ?? Object.keys(orders)[0] ?? '';
    const given = { ...params(args, parent), orderBy };
    const request = parsePageArgs(args, orderBy, orders[orderBy] ?? 'string');
    const made = { params: given, asked: { ...given, request } };
    if (params.length < 2) known.set(args, made);
    return made;
  };
  const total = TOGETHER.has(statement)
    ? null
    : count(`${statement}#count`, {
        key: (connection: Connection<T>) => connection.key,
        params: (_args, connection) => connection.params,
      });
  return {
    open(parent, args) {
      const { params: given, asked } = known.get(args) ?? ask(parent, args);
      return { key: key(parent, args), params: given, asked, page: relation, count: total };
    },
  };
}

function pageOf<N extends PageName, T>(
  statement: N,
  toValue: (item: PageItem<N>, key: string, params: Params) => T,
): Relation<Connection<T>, unknown, Page<T>> {
  return {
    key: (connection) => connection.key,
    params: (_args, { asked }) => asked,
    missing: {
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    },
    reads: {
      statement,
      toParams(keys, { request, ...params }) {
        const { size, backward, after, before } = request as PageRequest;
        return {
          ...params,
          ids: keys,
          backward,
          // One more than asked tells whether there is a next page.
          limit: size + 1,
          afterKey: after?.at ?? null,
          afterId: after?.id ?? null,
          beforeKey: before?.at ?? null,
          beforeId: before?.id ?? null,
        };
      },
      toValues(rows: { key: string; page: PageItem<N>[]; n?: number }[], { request, ...params }) {
        const toEdge = (key: string, item: PageItem<N>): Edge<T> => {
          const { at, node } = item as { at: string | number; node: Parent };
          return {
            // Seldom asked for.
            get cursor() {
              return encodeCursor({ orderBy: String(params.orderBy), at, id: node.id });
            },
            node: toValue(item, key, params),
          };
        };
        return new Map(
          rows.map((found) => [
            found.key,
            {
              ...toPage(
                found.page.map((item) => toEdge(found.key, item)),
                request as PageRequest,
              ),
              ...(found.n === undefined ? {} : { total: found.n }),
            },
          ]),
        );
      },
    },
  };
}

function keyed<P, A, V, N extends ReadName = ReadName>(
  statement: N,
  { key = ownId, params = noParams }: Options<P, A>,
  missing: V,
  toValue: (rows: ReadRow<N>[], params: Params) => V,
): Relation<P, A, V> {
  return {
    key,
    params,
    missing,
    reads: {
      statement,
      toParams: (keys, given) => ({ ...given, ids: keys }),
      toValues(rows: ReadRow<N>[], given) {
        const grouped = new Map<string, ReadRow<N>[]>();
        for (const found of rows) {
          const { key: of } = found as { key: string };
          const group = grouped.get(of);
          if (group === undefined) grouped.set(of, [found]);
          else group.push(found);
        }
        return new Map([...grouped].map(([of, group]) => [of, toValue(group, given)]));
      },
    },
  };
}
