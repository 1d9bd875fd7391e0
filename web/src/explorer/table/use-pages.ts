// A connection of the API read page by page, in either direction of its order.
import { useState } from 'react';
import type { Operation } from '../../generated/operations.ts';
import { ask, keyOf, Refused } from '../ask/ask.ts';
import { type Answer, useAsk } from '../ask/use-ask.ts';

export type PageVariables = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};
export type Connection<Row> = {
  totalCount: number;
  nodes: readonly Row[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor?: string | null | undefined;
    endCursor?: string | null | undefined;
  };
};
export type Source<D, V extends PageVariables, Row> = {
  operation: Operation<D, V>;
  variables: NoInfer<V>;
  /** The connection in the answer; null where the node is not there. */
  pick(data: D): Connection<Row> | null | undefined;
};

const PAGE = 20;
const LARGEST_PAGE = 100;

/** The end of a list, turned round, is the list from its other end. */
function paged<V extends PageVariables>(
  variables: V,
  reversed: boolean,
  size: number,
  cursor: string | null,
): V {
  return reversed
    ? { ...variables, first: null, after: null, last: size, before: cursor }
    : { ...variables, first: size, after: cursor, last: null, before: null };
}

function turned<Row>(connection: Connection<Row>, reversed: boolean) {
  const { nodes, pageInfo } = connection;
  return {
    rows: reversed ? [...nodes].reverse() : nodes,
    cursor: reversed
      ? pageInfo.hasPreviousPage && pageInfo.startCursor
      : pageInfo.hasNextPage && pageInfo.endCursor,
  };
}

export type Pages<Row> = {
  answer: Answer<unknown>;
  rows: readonly Row[];
  total: number;
  next: number;
  more(): void;
  moreError: Refused | null;
};

export function usePages<D, V extends PageVariables, Row>(
  { operation, variables, pick }: Source<D, V, Row>,
  reversed: boolean,
): Pages<Row> {
  const firstPage = paged(variables, reversed, PAGE, null);
  const key = keyOf(operation, firstPage);
  const answer = useAsk(operation, firstPage);
  const [later, setLater] = useState<{
    key: string;
    rows: readonly Row[];
    cursor: string | false | null | undefined;
  }>();
  const [moreError, setMoreError] = useState<Refused | null>(null);
  const shown = answer.data ?? answer.previous;
  const connection = shown && pick(shown);
  // While the other direction is on its way, the rows on screen stay as they are.
  const isWaiting = answer.data === undefined;
  const [direction, setDirection] = useState(reversed);
  if (!isWaiting && direction !== reversed) setDirection(reversed);
  const first = connection
    ? turned(connection, isWaiting ? direction : reversed)
    : { rows: [], cursor: null };
  const added = later?.key === key ? later : undefined;
  const rows = [...first.rows, ...(added?.rows ?? [])];
  const total = connection?.totalCount ?? 0;
  const cursor = added ? added.cursor : first.cursor;

  return {
    answer,
    rows,
    total,
    next: cursor ? Math.min(LARGEST_PAGE, total - rows.length) : 0,
    more() {
      if (!cursor) return;
      ask(operation, paged(variables, reversed, LARGEST_PAGE, cursor)).then(
        (data) => {
          const page = pick(data);
          if (!page) return;
          const { rows: more, cursor: end } = turned(page, reversed);
          setMoreError(null);
          setLater({ key, rows: [...(added?.rows ?? []), ...more], cursor: end });
        },
        (error: unknown) =>
          setMoreError(error instanceof Refused ? error : new Refused('UNKNOWN', String(error))),
      );
    },
    moreError,
  };
}

/** Every row, for a download. */
export async function readAll<D, V extends PageVariables, Row>(
  { operation, variables, pick }: Source<D, V, Row>,
  reversed: boolean,
): Promise<Row[]> {
  const all: Row[] = [];
  let cursor: string | null = null;
  for (;;) {
    const connection = pick(await ask(operation, paged(variables, reversed, LARGEST_PAGE, cursor)));
    if (!connection) return all;
    const page = turned(connection, reversed);
    all.push(...page.rows);
    if (!page.cursor) return all;
    cursor = page.cursor;
  }
}
