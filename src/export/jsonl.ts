// JSON Lines: one node or link a line. `labels` are without Entity, which all have but the last few.
import { LINKS, NODES } from '../model/manifest.ts';
import { closeAs, type TextFile } from './folder.ts';
import type { Format } from './format.ts';
import { ENTITY, type GraphLink, type GraphNode, readLinks, readNodes } from './read-graph.ts';

export const jsonl: Format = {
  passes: 1,
  async write(store, folder, read) {
    const put = async <T>(file: TextFile, batches: AsyncIterable<T[]>, toLine: (row: T) => string) => {
      for await (const batch of batches) {
        await file.put(batch.map(toLine).join(''), batch.length);
        read(batch.length);
      }
    };
    const nodes = await folder.file('nodes.jsonl');
    await put(nodes, readNodes(store), nodeLine);
    const links = await folder.file('links.jsonl');
    await put(links, readLinks(store), linkLine);
    const files = [await closeAs(nodes, 'nodes.jsonl', NODES), await closeAs(links, 'links.jsonl', LINKS)];
    return {
      nodes: files[0]?.rows ?? 0,
      links: files[1]?.rows ?? 0,
      manifest: { format: 'jsonl', arrayDelimiter: '', files },
    };
  },
};

export function nodeLine({ labels, id, props }: GraphNode): string {
  return `${JSON.stringify({ labels: labels.filter((label) => label !== ENTITY), id, ...props })}\n`;
}

export function linkLine({ source, type, target, props }: GraphLink): string {
  return `${JSON.stringify({ source, type, target, props })}\n`;
}
