// Formats of `npm run export`, each loaded when it is asked for, and the export itself.
import type { Store } from '../store/store.ts';
import { openFolder } from './folder.ts';
import type { Exported, Format } from './format.ts';
import { unchanged } from './read-graph.ts';

/** `gives` says what is written, for the help. */
export const FORMATS: Readonly<Record<string, { gives: string; load(): Promise<Format> }>> = {
  jsonl: {
    gives: 'nodes.jsonl and links.jsonl, which can be restored',
    load: async () => (await import('./jsonl.ts')).jsonl,
  },
  csv: {
    gives: 'a file a kind of node and a type of link, which can be restored, and loaded by neo4j-admin',
    load: async () => (await import('./csv.ts')).csv,
  },
  graphml: {
    gives: 'graph.graphml for Gephi and yEd',
    load: async () => (await import('./graphml.ts')).graphml,
  },
  cypher: {
    gives: 'graph.cypher, a script that makes the graph in an empty Neo4j with cypher-shell',
    load: async () => (await import('./cypher.ts')).cypher,
  },
};

export type Progress = { start(total: number, what: string): void; advance(by: number): void; stop(): void };

/** Leaves no file behind where it fails. Throws UNREADABLE_DATA for a folder that cannot be written, STORE_CONFLICT where a write came between. */
export async function exportGraph(
  store: Store,
  path: string,
  format: Format,
  progress?: Progress,
): Promise<Exported> {
  const folder = await openFolder(path);
  const sizes = await store.read('export/sizes', {});
  progress?.start(sizes.reduce((sum, { n }) => sum + n, 0) * format.passes, 'nodes and links');
  try {
    const exported = await unchanged(store, () =>
      format.write(store, folder, (count) => progress?.advance(count)),
    );
    if (exported.manifest !== undefined) await folder.finish(exported.manifest);
    return exported;
  } catch (error) {
    await folder.discard();
    throw error;
  } finally {
    progress?.stop();
  }
}
