// The server under load in a process of its own, with the settings of `npm start`; it imports when it is told to, as
// an embedded graph can only be written by the process that has it.
import { readConfig } from '../../src/config.ts';
import { recordRun } from '../../src/import/run.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { createLog } from '../../src/log.ts';
import { startServer } from '../../src/server/http.ts';
import { openStore } from '../../src/store/index.ts';
import { cacheReads } from '../../src/store/read-cache.ts';

export type Commands = {
  import(folder: string): { updated: number };
  memory(): { rss: number };
  stop(): null;
};
type Command = { id: number; kind: keyof Commands; folder?: string };

const config = readConfig();
const store = await openStore(config);
const cached = cacheReads(store, config.readCache);
const server = await startServer({
  ...config,
  host: '127.0.0.1',
  port: 0,
  store: cached,
  log: createLog('warn'),
});

const commands = {
  async import(folder: string) {
    const { counts, problems } = await recordRun(cached, { source: 'facts', path: folder }, (graph) =>
      importFacts(graph, folder),
    );
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return { updated: Object.values(counts).reduce((sum, { updated }) => sum + updated, 0) };
  },
  memory: async () => ({ rss: process.memoryUsage().rss }),
  async stop() {
    await server.close();
    await store.close();
    return null;
  },
};

process.on('message', async ({ id, kind, folder = '' }: Command) => {
  try {
    process.send?.({ id, value: await commands[kind](folder) });
  } catch (error) {
    process.send?.({ id, error: (error as Error).message });
  }
  if (kind === 'stop') process.disconnect();
});
process.on('disconnect', () => process.exit());
process.send?.({ url: server.url.replace('localhost', '127.0.0.1') });
