// npm run export: the whole graph as JSON Lines, one node or link a line, in an order that stays the same.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { readConfig } from '../config.ts';
import { openStore } from '../store/index.ts';
import type { Store } from '../store/store.ts';

const PAGE = 1_000;

export async function runExport(folder: string): Promise<void> {
  const store = await openStore(readConfig());
  try {
    mkdirSync(folder, { recursive: true });
    const nodes = createWriteStream(join(folder, 'nodes.jsonl'));
    const links = createWriteStream(join(folder, 'links.jsonl'));
    const counts = await writeGraph(
      store,
      (line) => nodes.write(line),
      (line) => links.write(line),
    );
    await Promise.all([nodes, links].map((stream) => finished(stream.end())));
    console.log(`${counts.nodes} nodes and ${counts.links} links written to ${folder}.`);
  } finally {
    await store.close();
  }
}

/** Every node and link, each as a line, in an order that depends on the graph alone. */
export async function writeGraph(
  store: Store,
  putNode: (line: string) => void,
  putLink: (line: string) => void,
) {
  const counts = { nodes: 0, links: 0 };
  for (let after = ''; ; ) {
    const page = await store.read('export/nodes', { after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return counts;
    after = last.node.id;
    for (const { labels, node } of page) {
      putNode(toLine({ labels: labels.filter((label) => label !== 'Entity').sort(), ...sorted(node) }));
    }
    const links = await store.read('export/links', { ids: page.map(({ node }) => node.id) });
    for (const line of links.map((link) => toLine({ ...link, props: sorted(link.props) })).sort())
      putLink(line);
    counts.nodes += page.length;
    counts.links += links.length;
  }
}

// What importers keep to tell what has changed: no fact, and of no use to whoever reads the files.
const BOOKKEEPING = new Set(['factsDigest', 'listDigest']);

function sorted(properties: object): object {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !BOOKKEEPING.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const toLine = (row: object) => `${JSON.stringify(row)}\n`;
