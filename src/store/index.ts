// Opens the graph that the settings name.
import { openEmbedded } from './embedded.ts';
import { type Neo4jOptions, openNeo4j } from './neo4j.ts';
import type { Store } from './store.ts';

/** The store, with its indexes in place. Throws KnownError with a STORE_ code and a remedy. */
export async function openStore(settings: { graphPath: string; neo4j: Neo4jOptions | null }): Promise<Store> {
  const store =
    settings.neo4j === null ? openEmbedded({ folder: settings.graphPath }) : await openNeo4j(settings.neo4j);
  try {
    await store.migrate();
    return store;
  } catch (error) {
    // A driver left open keeps the process alive.
    await store.close();
    throw error;
  }
}
