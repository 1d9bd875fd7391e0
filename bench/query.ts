// The measured queries: each in three forms that must give the same answer, in a folder of queries/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Variables = Record<string, string | number | null>;
export type BenchQuery = { name: string; ours: string; peer: string; raw: string; variables: Variables };

const FOLDER = join(import.meta.dirname, 'queries');

export function readQueries(variables: Variables): BenchQuery[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const part = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
      return {
        name,
        ours: part('ours.graphql'),
        peer: part('peer.graphql'),
        raw: part('raw.cypher'),
        variables,
      };
    });
}

/**
 * An answer without what differs between the schemas by taste alone: wrappers around a single value (nodes, edges,
 * node), a list of one for a single object, keys without a value. Lists are compared as sets.
 */
export function canonical(answer: string): string {
  const { data, errors } = JSON.parse(answer) as { data: unknown; errors?: { message: string }[] };
  if (errors !== undefined) return `errors: ${errors.map(({ message }) => message).join('; ')}`;
  return JSON.stringify(simplify(data));
}

function simplify(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(simplify).map((item) => [JSON.stringify(item), item] as const);
    items.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    return items.length === 1 ? items[0]?.[1] : items.map(([, item]) => item);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== null)
    .map(([key, item]) => [key, simplify(item)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 1 ? entries[0]?.[1] : Object.fromEntries(entries);
}
