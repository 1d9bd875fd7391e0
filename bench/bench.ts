// npm run bench: every example query, warm, on the embedded engine and, where NEO4J_URI names one, on Neo4j with the
// same data. That Neo4j gets the facts of data/ added. Medians and 99th percentiles in milliseconds.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { readConfig } from '../src/config.ts';
import { importFacts } from '../src/import/sources/facts.ts';
import { createLog } from '../src/log.ts';
import { createApollo } from '../src/server/apollo.ts';
import { createContext } from '../src/server/context.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { openStore } from '../src/store/index.ts';
import type { Store } from '../src/store/store.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(import.meta.dirname, 'out');
const EXAMPLES = join(ROOT, 'examples');
const quick = process.argv.includes('--quick');

const { neo4j } = readConfig();
const stores: Store[] = [
  openEmbedded(),
  ...(neo4j === null ? [] : [await openStore({ graphPath: '', neo4j })]),
];
for (const store of stores) {
  await store.migrate();
  await importFacts(store, join(ROOT, 'data'));
}

const apollo = createApollo({ log: createLog('error') });
const results: Record<string, string | number | null>[] = [];
for (const file of readdirSync(EXAMPLES).sort()) {
  const query = readFileSync(join(EXAMPLES, file), 'utf8');
  const bench = new Bench({ time: quick ? 200 : 1_000, warmup: true });
  for (const store of stores) {
    bench.add(store.engine, async () => {
      await apollo.executeOperation({ query }, { contextValue: createContext({ store, timeoutMs: 30_000 }) });
    });
  }
  await bench.run();
  const figures = Object.fromEntries(
    bench.tasks.flatMap(({ name, result }) =>
      'latency' in result
        ? [
            [`ours_${name}_ms`, round(result.latency.p50)],
            [`ours_${name}_p99_ms`, round(result.latency.p99)],
          ]
        : [],
    ),
  );
  results.push({ query: file.replace('.graphql', ''), ...figures });
}
console.table(results);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'quick.json'), `${JSON.stringify(results, null, 2)}\n`);
for (const store of stores) await store.close();

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
