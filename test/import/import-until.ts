// A process that imports data/ and a list, and kills itself (kill -9) some milliseconds into one of its writes.
// Usage: import-until.ts <folder of the graph, or address of a Neo4j> <number of the write> <milliseconds>
import { pathToFileURL } from 'node:url';
import { recordRun } from '../../src/import/run.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Import } from '../../src/model/nodes.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/store.ts';
import { DATA, FIXTURES } from './data-folder.ts';

const LIST = `${FIXTURES}/fda/devices.csv`;
const now = () => new Date('2026-01-31T09:30:00Z');

/** Gives the imports that it found broken off. */
export async function importAll(store: Store): Promise<string[]> {
  const resumed: string[] = [];
  const onResume = ({ source }: Import) => void resumed.push(source);
  await recordRun(store, { source: 'facts', path: DATA, onResume }, (graph) => importFacts(graph, DATA));
  await recordRun(store, { source: 'fda', path: LIST, onResume }, (graph) => importFda(graph, LIST, { now }));
  return resumed;
}

export async function openAt(place: string): Promise<Store> {
  const store = place.startsWith('bolt:')
    ? await openNeo4j({
        uri: place,
        username: process.env.NEO4J_TEST_USERNAME ?? 'neo4j',
        password: process.env.NEO4J_TEST_PASSWORD ?? 'medai-graph',
      })
    : openEmbedded({ folder: place });
  await store.migrate();
  return store;
}

/** Counts its writes and dies in the n-th. */
export function dieInWrite(store: Store, n: number, ms: number, die: () => void): Store {
  let writes = 0;
  return {
    ...store,
    write(work) {
      writes++;
      if (writes === n) setTimeout(die, ms);
      return store.write(work);
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , place = '', write, ms] = process.argv;
  const store = await openAt(place);
  await importAll(dieInWrite(store, Number(write), Number(ms), () => process.kill(process.pid, 'SIGKILL')));
  await store.close();
}
