// Relay's connection arguments, checked, and cursors that hold a place by sort key and id: an item inserted or
// removed elsewhere neither repeats nor hides another.
import { badInput } from '../errors.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

type Maybe<T> = T | null | undefined;
export type PageArgs = {
  first?: Maybe<number>;
  after?: Maybe<string>;
  last?: Maybe<number>;
  before?: Maybe<string>;
};
export type SortKey = string | number;
/** A place in a list in one order. */
export type Place = { orderBy: string; at: SortKey; id: string };
export type PageRequest = {
  size: number;
  backward: boolean;
  after: Place | null;
  before: Place | null;
};

/** Throws BAD_USER_INPUT for sizes out of range, both directions at once, or a cursor of another order. */
export function parsePageArgs(args: PageArgs, orderBy: string, keyType: 'string' | 'number'): PageRequest {
  const { first, last } = args;
  if (first != null && last != null) throw badInput('last', 'give first or last, not both.');
  checkSize('first', first);
  checkSize('last', last);
  return {
    size: first ?? last ?? DEFAULT_PAGE_SIZE,
    backward: last != null,
    after: parseCursor('after', args.after, orderBy, keyType),
    before: parseCursor('before', args.before, orderBy, keyType),
  };
}

export function encodeCursor({ orderBy, at, id }: Place): string {
  return Buffer.from(JSON.stringify([orderBy, at, id])).toString('base64url');
}

export type Edge<T> = { cursor: string; node: T };
export type PageInfo = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};
export type Page<T> = {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  /** How many there are in all, where the page was read with it. */
  total?: number;
};

/** A page from edges read one past its size, in the direction of the request. */
export function toPage<T>(found: Edge<T>[], { size, backward, after, before }: PageRequest): Page<T> {
  const more = found.length > size;
  const edges = found.slice(0, size);
  if (backward) edges.reverse();
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
      get startCursor() {
        return edges.at(0)?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

function checkSize(field: string, size: Maybe<number>): void {
  if (size == null || (size >= 0 && size <= MAX_PAGE_SIZE)) return;
  throw badInput(
    field,
    `must be from 0 to ${MAX_PAGE_SIZE}, not ${size}. Read further pages with ${field === 'first' ? 'after' : 'before'}.`,
  );
}

function parseCursor(
  field: string,
  cursor: Maybe<string>,
  orderBy: string,
  keyType: 'string' | 'number',
): Place | null {
  if (cursor == null) return null;
  const [order, at, id] = decode(cursor) ?? [];
  if (
    typeof order !== 'string' ||
    typeof id !== 'string' ||
    (typeof at !== 'string' && !Number.isFinite(at))
  ) {
    throw badInput(field, 'is no cursor of this list. Use startCursor or endCursor of an earlier page.');
  }
  if (order === orderBy && typeof at !== keyType)
    throw badInput(field, 'is no cursor of this list. Use startCursor or endCursor of an earlier page.');
  if (order !== orderBy) {
    throw badInput(
      field,
      `is a cursor of another order (${order}). Start again from the first page in this one (${orderBy}).`,
    );
  }
  return { orderBy: order, at: at as SortKey, id };
}

function decode(cursor: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.length === 3 ? value : null;
  } catch {
    return null;
  }
}
