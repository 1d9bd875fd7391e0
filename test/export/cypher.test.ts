// The Cypher script, run on a Neo4j as cypher-shell would: the identical graph, whatever strings it holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, it } from 'vitest';
import { cypher } from '../../src/export/cypher.ts';
import { cypherName, cypherText } from '../../src/export/cypher-literal.ts';
import { exportGraph } from '../../src/export/index.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../cli/run.ts';
import { wholeFingerprint } from '../import/fingerprint.ts';
import { loadEverything } from '../import/round-trip-world.ts';
import { onEmbedded, onNeo4j } from '../kit/engines.ts';
import { graphs, writeAny } from './any-values.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

async function scriptOf(load: (store: Store) => Promise<void>) {
  const store = await onEmbedded.openEmpty();
  await load(store);
  const original = await wholeFingerprint(store);
  await exportGraph(store, folder.path, cypher);
  await store.close();
  return { original, script: readFileSync(join(folder.path, 'graph.cypher'), 'utf8') };
}

describe('a graph as a Cypher script', () => {
  it('makes the constraint of the identity first, as the graph itself does', async () => {
    const { script } = await scriptOf(loadEverything);
    const migration = readFileSync('cypher/migrations/001-identity.neo4j.cypher', 'utf8');
    const constraint = /^CREATE CONSTRAINT.*;$/m.exec(migration)?.[0] ?? 'none';
    expect(script.split('\n')[1]).toBe(constraint);
  });

  it('has one row a line, so that no text breaks a line or ends a statement', async () => {
    const { script } = await scriptOf((store) => writeAny(store, [{ text: "a'\n;\r\u2028\u0085\\" }]));
    expect(script.split(/[\n\r\u2028\u0085]/)[6]).toBe(
      "['company:0', {`text`: 'a\\'\\n;\\r\\u2028\\u0085\\\\'}]",
    );
  });

  it.each([
    ["O'Neil", "'O\\'Neil'"],
    ['back\\slash', "'back\\\\slash'"],
    // Some parser might read \u0027 as a quote before it pairs the backslashes.
    ['\\u0027', "'\\\\\\u00750027'"],
    ['\u0000', "'\\u0000'"],
  ])('writes %j as %s', (text, literal) => {
    expect(cypherText(text)).toBe(literal);
  });

  it.each(['a`b', 'a b', '', 'a\\u0060', '1a'])('refuses the name %j', (name) => {
    expect(() => cypherName(name)).toThrow('is a name that a Cypher script cannot carry safely');
  });
});

describe.skipIf(onNeo4j === null)('a Cypher script on Neo4j', () => {
  async function runScript(script: string): Promise<string> {
    const target = await onNeo4j?.openEmpty();
    const {
      NEO4J_TEST_URI = '',
      NEO4J_TEST_USERNAME = 'neo4j',
      NEO4J_TEST_PASSWORD = 'medai-graph',
    } = process.env;
    const driver = neo4j.driver(NEO4J_TEST_URI, neo4j.auth.basic(NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD));
    for (const statement of script.split(/;\n/))
      if (statement.trim() !== '') await driver.executeQuery(statement);
    await driver.close();
    const made = await wholeFingerprint(target as Store);
    await target?.close();
    return made;
  }

  it('makes the graph with facts, editions, former ids and all that importers keep', async () => {
    const { original, script } = await scriptOf(loadEverything);
    expect(await runScript(script)).toBe(original);
  });

  it('makes the identical graph whatever the values', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (nodes) => {
        const { original, script } = await scriptOf((store) => writeAny(store, nodes));
        expect(await runScript(script)).toBe(original);
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
