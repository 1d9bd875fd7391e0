// A concept has one stem in every room, so that a search for it in file names is its whole map.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './files.ts';

/** Files of data/ whose stem is another, or that are no concept. */
const EXCEPTIONS: Record<string, string | null> = {
  // One file for all that facts cite: the plural is what its column is called.
  'sources.csv': 'source',
  // A table that turns amounts into dollars while a row is read: no node holds a rate.
  'exchange-rate.csv': null,
  // Rules that tell organs from names and codes: applied at import, no node holds one.
  'organ-rule.csv': null,
  // A person's word on two names: applied at import, no node holds it.
  'judgements.csv': null,
  // The same of two names of products.
  'product-family.csv': null,
};
const ROOMS: [folder: string, ending: string][] = [
  ['schema', '.graphql'],
  ['cypher/write', '.cypher'],
  ['src/import/row-schemas', '.ts'],
];

const list = (folder: string) => readdirSync(join(ROOT, folder));

function findMissing(tables: string[], exists: (path: string) => boolean): string[] {
  return tables
    .map((file) => (file in EXCEPTIONS ? EXCEPTIONS[file] : file.replace(/\.csv$/, '')))
    .filter((stem): stem is string => typeof stem === 'string')
    .flatMap((stem) => ROOMS.map(([folder, ending]) => `${folder}/${stem}${ending}`))
    .filter((path) => !exists(path));
}

describe('Stems of concepts', () => {
  const tables = list('data').filter((name) => name.endsWith('.csv'));
  const paths = new Set(ROOMS.flatMap(([folder]) => list(folder).map((name) => `${folder}/${name}`)));

  it('are the same in data/, schema/, cypher/write/ and src/import/row-schemas/', () => {
    expect(tables.length).toBeGreaterThanOrEqual(11);
    expect(findMissing(tables, (path) => paths.has(path))).toEqual([]);
  });

  it('have no exception for a file that is gone', () => {
    expect(Object.keys(EXCEPTIONS).filter((name) => !tables.includes(name))).toEqual([]);
  });

  it('are missed in a room that lacks one', () => {
    expect(
      findMissing(['policy.csv', 'sources.csv', 'exchange-rate.csv'], (path) => !path.includes('policy.c')),
    ).toEqual(['cypher/write/policy.cypher']);
  });
});
