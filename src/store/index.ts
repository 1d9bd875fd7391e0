// Opens the graph that the settings name.
import { openEmbedded } from './embedded.ts';
import { guardMemory } from './memory-guard.ts';
import { type Neo4jOptions, openNeo4j } from './neo4j.ts';
import type { Store } from './store.ts';

/** The store, with its indexes in place. Throws KnownError with a STORE_ code and a remedy. */
export async function openStore({
  graphPath,
  neo4j,
  memoryMaxBytes,
}: {
  graphPath: string;
  neo4j: Neo4jOptions | null;
  memoryMaxBytes?: number | undefined;
}): Promise<Store> {
  const opened = neo4j === null ? openEmbedded({ folder: graphPath }) : await openNeo4j(neo4j);
  const store = guardMemory(opened, memoryMaxBytes);
  try {
    await store.migrate();
    return store;
  } catch (error) {
    // A driver left open keeps the process alive.
    await store.close();
    throw error;
  }
}
