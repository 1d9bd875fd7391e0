// The contestants as the benchmark sees them: a name, and an answer to a query.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { BenchQuery } from './query.ts';
import type { Figures } from './run.ts';

export type Contestant = {
  name: string;
  /** The answer as it came over the wire. */
  ask(query: BenchQuery): Promise<string>;
  /** Milliseconds from the start of its process until it listens, and bytes of memory then. */
  started: { ms: number; rss: number };
  /** Store calls since it was asked last, and memory now. */
  figures(): Promise<Figures>;
  stop(): void;
};
export type ServerKind = 'neo4j' | 'embedded' | 'peer' | 'naive';
/** A server of ours that keeps no rows between requests is timed as a contestant of its own. */
export type Entry = { kind: ServerKind; keepsRows: boolean };
export type Place = { uri: string; username: string; password: string; graphPath: string };

export async function startContestant({ kind, keepsRows }: Entry, place: Place): Promise<Contestant> {
  // The engine's file has one owner at a time, so the second server has a copy.
  const graphPath = keepsRows ? place.graphPath : `${place.graphPath}-uncached`;
  if (kind === 'embedded' && !keepsRows) cpSync(place.graphPath, graphPath, { recursive: true });
  const from = performance.now();
  const child = fork(join(import.meta.dirname, 'contestant-process.ts'), [kind], {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEO4J_URI: place.uri,
      NEO4J_USERNAME: place.username,
      NEO4J_PASSWORD: place.password,
      GRAPH_PATH: graphPath,
      ...(keepsRows ? {} : { READ_CACHE_MB: '0' }),
    },
  });
  const { url, rss } = await answerOf<{ url: string; rss: number }>(child);
  const started = { ms: performance.now() - from, rss };
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    name: keepsRows ? kind : `${kind}-uncached`,
    started,
    async ask({ ours, peer, variables }) {
      const body = JSON.stringify({ query: kind === 'peer' ? peer : ours, variables });
      return post(`${url}/graphql`, body, agent);
    },
    figures() {
      child.send('figures');
      return answerOf<Figures>(child);
    },
    stop() {
      agent.destroy();
      child.disconnect();
    },
  };
}

/** Hand-written Cypher over Bolt, printed as JSON: the least that the answer costs on Neo4j. */
export function rawContestant({ uri, username, password }: Place): Contestant {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  return {
    name: 'raw',
    started: { ms: 0, rss: 0 },
    async ask({ raw, variables }) {
      const session = driver.session({ database: 'neo4j' });
      try {
        const { records } = await session.executeRead((tx) => tx.run(raw, variables));
        return JSON.stringify({ data: records.map((record) => record.get('answer')) });
      } finally {
        await session.close();
      }
    },
    figures: async () => ({ calls: 1, rss: 0, cpuMs: Number.NaN }),
    stop: () => void driver.close(),
  };
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    const ended = once(child, 'exit', { signal }).then(() => {
      throw new Error('A contestant ended before it answered; its words are above.');
    });
    ended.catch(() => undefined);
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message as T;
  } finally {
    settled.abort();
  }
}

function post(url: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`));
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
