// One value for a whole graph: equal for equal nodes, links and former ids, whatever the order in which they came.
import { createHash } from 'node:crypto';
import { ENTITY, type GraphLink, type GraphNode, readLinks, readNodes } from '../../src/export/read-graph.ts';
import type { Store } from '../../src/store/store.ts';

// What importers keep to tell what has changed: no fact.
const BOOKKEEPING = new Set(['factsDigest', 'listDigest', 'sheetDigest']);

/** Of the facts: two graphs that answer alike are equal, though other imports made them. */
export async function fingerprint(store: Store): Promise<string> {
  const { nodes, links } = await readAll(store);
  const facts = nodes
    // A former id is what it leads to; its link says so.
    .filter(({ labels }) => labels.includes(ENTITY))
    .map((node) => ({
      ...node,
      props: Object.fromEntries(Object.entries(node.props).filter(([name]) => !BOOKKEEPING.has(name))),
    }));
  return digest([...facts, ...links]);
}

/** Of everything that the graph holds, down to what it remembers of itself. */
export async function wholeFingerprint(store: Store): Promise<string> {
  const { nodes, links } = await readAll(store);
  const sizes = await store.read('export/sizes', {});
  return digest([...nodes, ...links, ...sizes]);
}

async function readAll(store: Store): Promise<{ nodes: GraphNode[]; links: GraphLink[] }> {
  return { nodes: await collect(readNodes(store)), links: await collect(readLinks(store)) };
}

async function collect<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

function digest(parts: unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${JSON.stringify(part)}\n`);
  return hash.digest('hex');
}
