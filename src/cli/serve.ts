// npm start: opens the graph, loads data/ into it the first time, builds explorer and playground where they are missing, serves.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import { digestFacts } from '../import/sources/facts.ts';
import { createLog } from '../log.ts';
import { startServer } from '../server/http.ts';
import { isWebBuilt } from '../server/web-build.ts';
import type { Store } from '../store/store.ts';
import { listenForBackups } from './control.ts';
import { DATA, lacksFacts, loadData } from './load-data.ts';
import { whenStopped } from './until-stopped.ts';
import { openWholeGraph } from './whole-graph.ts';
import { createWrites } from './writes.ts';

const ROOT = join(import.meta.dirname, '../..');
const WAIT_MS = 1_000;
/** For the graph to be closed, once the last request has ended or was ended. */
const CLOSE_MS = 5_000;

export async function serve(): Promise<void> {
  const config = readConfig();
  const stopped = whenStopped();
  const store = await openWholeGraph(config);
  try {
    await Promise.all([loadFirstTime(store), buildWeb()]);
    const server = await startServer({
      ...config,
      store,
      log: createLog(config.logLevel),
      writes: createWrites(config),
    });
    const endBackups = config.neo4j === null ? await listenForBackups(config.graphPath, store) : () => {};
    console.log(
      `Explorer    ${server.url}\nPlayground  ${server.url}/playground\nGraphQL     ${server.url}/graphql\nEngine      ${store.engine}. Ctrl-C stops it.`,
    );
    await mentionList(store);
    await new Promise((resolve) =>
      stopped.aborted ? resolve(null) : stopped.addEventListener('abort', resolve),
    );
    endAfter(config.drain.delayMs + config.drain.timeoutMs + CLOSE_MS);
    endBackups();
    await server.close();
  } finally {
    await store.close();
  }
}

/** Whatever still holds the process by then; what was acknowledged is in the graph. */
function endAfter(ms: number): void {
  setTimeout(() => {
    console.error(`The server did not end within ${ms} ms and is ended now. Its graph stays whole.`);
    process.exit(1);
  }, ms).unref();
}

async function loadFirstTime(store: Store): Promise<void> {
  for (let told = false; await lacksFacts(store); told = true) {
    try {
      await loadData(store);
      return;
    } catch (error) {
      // Of several servers on one Neo4j the first loads, and the others wait for it.
      if (!(error instanceof KnownError && error.code === 'STORE_LOCKED')) throw error;
      if (!told) console.log(`${error.message}\nThis server starts when it has.`);
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
  const [state] = await store.read('graph/state', {});
  if (state?.factsDigest !== digestFacts(DATA)) {
    console.log(
      'data/ has changed since it was loaded. To bring the graph up to date, stop this and run: npm run import -- facts data',
    );
  }
}

/** The regulator's list is not a part of the project; one command brings it in. */
async function mentionList(store: Store): Promise<void> {
  const versions = await store.read('graph/versions', {});
  if (versions.length === 0)
    console.log(
      `FDA list    not loaded. ${store.engine === 'embedded' ? 'Stop this and run' : 'Run'}: npm run import -- fda`,
    );
}

function buildWeb(): Promise<void> {
  if (isWebBuilt() || !existsSync(join(ROOT, 'web/package.json'))) return Promise.resolve();
  console.log('Building the explorer (the first time only)...');
  return new Promise((resolve, reject) => {
    const build = spawn('npm', ['run', 'build', '--workspace', 'web', '--silent'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    build.once('error', reject);
    build.once('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new KnownError(
            'UNREADABLE_DATA',
            'The explorer could not be built. Run: npm ci && npm run build --workspace web',
          ),
        );
    });
  });
}
