// Every engine runs every test: the embedded one always, Neo4j where NEO4J_TEST_URI names one.
// That Neo4j is EMPTIED by the tests.

import neo4j from 'neo4j-driver';
import { describe } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import type { Catalogue } from '../../src/store/statements.ts';
import type { EngineName, Store } from '../../src/store/store.ts';

const uri = process.env.NEO4J_TEST_URI;
const username = process.env.NEO4J_TEST_USERNAME ?? 'neo4j';
const password = process.env.NEO4J_TEST_PASSWORD ?? 'medai-graph';

/** `catalogue` may hold other statements than those under cypher/. */
export type Engine = { name: EngineName; openEmpty(catalogue?: Catalogue): Promise<Store> };

const embedded: Engine = {
  name: 'embedded',
  async openEmpty(catalogue) {
    // Rows without ORDER BY come in random order, so that no test relies on one.
    const store = openEmbedded({ shuffleUnordered: true, ...(catalogue && { catalogue }) });
    await store.migrate();
    return store;
  },
};

const server: Engine = {
  name: 'neo4j',
  async openEmpty(catalogue) {
    const driver = neo4j.driver(uri ?? '', neo4j.auth.basic(username, password));
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    await driver.close();
    const store = await openNeo4j({ uri: uri ?? '', username, password, ...(catalogue && { catalogue }) });
    await store.migrate();
    return store;
  },
};

/** The same tests on each engine; those on Neo4j are skipped, and counted, where there is none. */
export function describeOnEachEngine(title: string, body: (engine: Engine) => void): void {
  describe(`${title} (embedded)`, () => body(embedded));
  describe.skipIf(uri === undefined)(`${title} (neo4j)`, () => body(server));
}

export const onEmbedded = embedded;
export const onNeo4j = uri === undefined ? null : server;
