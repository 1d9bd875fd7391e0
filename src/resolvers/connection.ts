// Every connection type alike: its page and its count are read only when they are asked for.
import type { Relation } from '../loaders/relation.ts';
import type { Connection } from '../loaders/values.ts';
import { foreseeing, type Related, when } from './relate.ts';

type Part = 'page' | 'count';

export const connection = {
  edges: part('page', ({ edges }) => edges),
  nodes: part('page', ({ nodes }) => nodes),
  pageInfo: part('page', ({ pageInfo }) => pageInfo),
  totalCount: part('count', (count) => count),
};

type ValueOf<K extends Part> = Connection<never>[K] extends Relation<never, unknown, infer V> ? V : never;

function part<K extends Part, W>(
  name: K,
  toValue: (value: ValueOf<K>) => W,
): Related<Connection, unknown, W> {
  return foreseeing(
    (opened, args) => [{ relation: opened[name], parent: opened, args }],
    (opened, args, { loaders }) =>
      when(loaders.get(opened[name] as Relation<Connection, unknown, ValueOf<K>>, opened, args), toValue),
  );
}
