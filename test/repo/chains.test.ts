// A new kind of link or node has to be told to the search for shortest chains, on both engines.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HUB_LABELS, HUB_LINKS, PLAIN_LINKS } from '../../src/model/chains.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('Shortest chains', () => {
  it('know each kind of link of the graph, as one of hubs or as one of others', () => {
    const listed = read('cypher/write/restored-link.cypher').matchAll(/^\/\/ @each (.+)$/gm);
    const links = [...listed].flatMap(([, words = '']) => words.split(', '));
    expect([...HUB_LINKS, ...PLAIN_LINKS].sort()).toEqual(links.sort());
  });

  it('lead over the same nodes and links on Neo4j as on the embedded engine', () => {
    const text = read('cypher/read/path/shortest.neo4j.cypher');
    expect(/\[:([A-Z_|]+)\*/.exec(text)?.[1]?.split('|')).toEqual(PLAIN_LINKS);
    expect(/WHERE n:([A-Za-z|]+) /.exec(text)?.[1]?.split('|')).toEqual([...HUB_LABELS]);
  });
});
