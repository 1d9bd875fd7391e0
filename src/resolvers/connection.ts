// Every connection type alike: its page and its count are read only when they are asked for.
import type { Relation } from '../loaders/relation.ts';
import type { Connection } from '../loaders/values.ts';
import type { Page } from '../model/page.ts';
import { foreseeing, type Related, when } from './relate.ts';

type Total = Page<unknown> | number;

export const connection = {
  edges: part(({ edges }) => edges),
  nodes: part(({ nodes }) => nodes),
  pageInfo: part(({ pageInfo }) => pageInfo),
  totalCount: readingOf(
    ({ count, page }): Relation<Connection, unknown, Total> => count ?? page,
    (found) => (typeof found === 'number' ? found : (found.total ?? 0)),
  ),
};

function part<W>(toValue: (page: Page<unknown>) => W): Related<Connection, unknown, W> {
  return readingOf(({ page }) => page, toValue);
}

function readingOf<V, W>(
  toRelation: (opened: Connection) => Relation<Connection, unknown, V>,
  toValue: (value: V) => W,
): Related<Connection, unknown, W> {
  return foreseeing(
    (opened, args) => [{ relation: toRelation(opened), parent: opened, args }],
    (opened, args, { loaders }) => when(loaders.get(toRelation(opened), opened, args), toValue),
  );
}
