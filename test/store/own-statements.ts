// A store that knows statements of a test's own besides the catalogue's, to write what no importer would.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { type Catalogue, CYPHER_FOLDER, loadCatalogue } from '../../src/store/statements.ts';
import type { Store } from '../../src/store/store.ts';
import type { Engine } from '../kit/engines.ts';

/** The catalogue with further statements: name, such as `write/raw`, to text. */
export function catalogueWith(statements: Record<string, string>): Catalogue {
  const folder = mkdtempSync(join(tmpdir(), 'medai-cypher-'));
  try {
    cpSync(CYPHER_FOLDER, folder, { recursive: true });
    for (const [name, text] of Object.entries(statements)) {
      const path = join(folder, `${name}.cypher`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return loadCatalogue(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An empty store of the engine with that catalogue. */
export async function openEmptyWith(engine: Engine, catalogue: Catalogue): Promise<Store> {
  if (engine.name === 'embedded') {
    const store = openEmbedded({ catalogue });
    await store.migrate();
    return store;
  }
  await (await engine.openEmpty()).close();
  return openNeo4j({
    uri: process.env.NEO4J_TEST_URI ?? '',
    username: process.env.NEO4J_TEST_USERNAME ?? 'neo4j',
    password: process.env.NEO4J_TEST_PASSWORD ?? 'medai-graph',
    catalogue,
  });
}
