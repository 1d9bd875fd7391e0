// A script for Neo4j: constraint and index first, then nodes and links in batches. Until its last line the graph is
// marked as half restored, so that a script that breaks off is not taken for whole.

import { cypherMap, cypherName, cypherText } from './cypher-literal.ts';
import type { TextFile } from './folder.ts';
import type { Format } from './format.ts';
import { type GraphLink, type GraphNode, readLinks, readNodes } from './read-graph.ts';

const GRAPH = 'Graph';
// A statement is parsed as a whole: short ones keep the server's memory small.
const BATCH = 500;
const HEAD = `// The whole graph, for an empty Neo4j 5 database: cypher-shell --file graph.cypher
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX former_id IF NOT EXISTS FOR (f:FormerId) ON (f.id);
CALL db.awaitIndexes(300);
MERGE (g:Graph {id: 'graph'}) SET g.restoring = true;
`;

export const cypher: Format = {
  passes: 1,
  async write(store, folder, read) {
    const file = await folder.file('graph.cypher');
    const counts = { nodes: 0, links: 0 };
    await file.put(HEAD, 0);
    let last = '';
    for await (const batch of readNodes(store)) {
      for (const node of batch.filter(isGraph)) last += printGraph(node);
      counts.nodes += batch.length;
      await putGroups(
        file,
        batch.filter((node) => !isGraph(node)),
        ({ labels }) => labels.join(' '),
        printNodes,
      );
      read(batch.length);
    }
    for await (const batch of readLinks(store)) {
      counts.links += batch.length;
      await putGroups(file, batch, ({ from, type, to }) => `${from} ${type} ${to}`, printLinks);
      read(batch.length);
    }
    await file.put(last === '' ? 'MATCH (g:Graph) REMOVE g.restoring;\n' : last, 0);
    await file.close();
    return counts;
  },
};

const isGraph = ({ labels }: GraphNode) => labels.includes(GRAPH);

function printGraph({ id, props }: GraphNode): string {
  return `MATCH (g:Graph {id: ${cypherText(id)}}) SET g += ${cypherMap(props)} REMOVE g.restoring;\n`;
}

function printNodes(nodes: GraphNode[]): string {
  const labels = nodes[0]?.labels.map((label) => `:${cypherName(label)}`).join('') ?? '';
  const rows = nodes.map(({ id, props }) => `[${cypherText(id)}, ${cypherMap(props)}]`);
  return `UNWIND [\n${rows.join(',\n')}\n] AS row CREATE (n${labels} {id: row[0]}) SET n += row[1];\n`;
}

function printLinks(links: GraphLink[]): string {
  const { from = '', type = '', to = '' } = links[0] ?? {};
  const rows = links.map(
    ({ source, target, props }) => `[${cypherText(source)}, ${cypherText(target)}, ${cypherMap(props)}]`,
  );
  const [a, b] = [`(a:${cypherName(from)} {id: row[0]})`, `(b:${cypherName(to)} {id: row[1]})`];
  return `UNWIND [\n${rows.join(',\n')}\n] AS row MATCH ${a} MATCH ${b} CREATE (a)-[l:${cypherName(type)}]->(b) SET l += row[2];\n`;
}

async function putGroups<T>(
  file: TextFile,
  rows: T[],
  keyOf: (row: T) => string,
  print: (rows: T[]) => string,
): Promise<void> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  for (const group of groups.values()) {
    for (let start = 0; start < group.length; start += BATCH) {
      const some = group.slice(start, start + BATCH);
      await file.put(print(some), some.length);
    }
  }
}
