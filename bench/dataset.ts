// The same facts on Neo4j and in an embedded graph: the bundled ones with the FDA's list, or a folder in data/'s format.
// What an earlier run has loaded is used again.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startNeo4j } from '../src/cli/neo4j-server.ts';
import { createProgress } from '../src/cli/progress.ts';
import { readConfig } from '../src/config.ts';
import { digestFacts, importFacts } from '../src/import/sources/facts.ts';
import { importFda } from '../src/import/sources/fda.ts';
import { openStore } from '../src/store/index.ts';
import type { Store } from '../src/store/store.ts';
import type { Place } from './contestant.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(import.meta.dirname, 'out');
const FACTS = join(ROOT, 'data');
/** The FDA's own file is no part of the project; without it the list is left out. */
const LIST = join(ROOT, '../shared/data/fda-ai-enabled-devices.csv');

export type Dataset = { name: string; place: Place; hasList: boolean; close(): Promise<void> };

/** Uses the Neo4j that NEO4J_URI names, which must hold nothing else, or starts one of its own. */
export async function openDataset(folder: string = FACTS): Promise<Dataset> {
  const name = basename(folder);
  const hasList = folder === FACTS && existsSync(LIST);
  const graphPath = join(OUT, `graph-${name}`);
  const given = readConfig().neo4j;
  const server = given ?? (await startNeo4j({ port: 0, folder: join(OUT, `neo4j-${name}`) }));
  const place = { uri: server.uri, username: server.username, password: server.password, graphPath };
  const close = async () => {
    if ('stop' in server) await server.stop();
  };
  try {
    for (const neo4j of [place, null]) {
      const store = await openStore({ graphPath, neo4j });
      try {
        await load(store, folder, hasList);
      } finally {
        await store.close();
      }
    }
    return { name, place, hasList, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function load(store: Store, folder: string, withList: boolean): Promise<void> {
  const [state] = await store.read('graph/state', {});
  const versions = await store.read('graph/versions', {});
  const isThere = state?.factsDigest === digestFacts(folder) && (versions.length > 0 || !withList);
  if (isThere) return;
  await importFacts(store, folder, { progress: createProgress(`Loading ${store.engine}`) });
  if (withList) await importFda(store, LIST);
  store.checkpoint();
}
