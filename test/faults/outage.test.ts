// Neo4j stopped, killed or paused under load: callers are told within two seconds, nothing hangs, and all goes on by
// itself when it is back. The test starts a Neo4j of its own, where one is installed.
import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIB } from '../../src/cli/neo4j-install.ts';
import { neo4jPrerequisites, type RunningNeo4j, startNeo4j } from '../../src/cli/neo4j-server.ts';
import { type RunningServer, startServer } from '../../src/server/http.ts';
import { openStore } from '../../src/store/index.ts';
import { cacheReads } from '../../src/store/read-cache.ts';
import type { Store } from '../../src/store/store.ts';
import { freePort, temporaryFolder } from '../cli/run.ts';
import { loadData } from '../kit/world.ts';
import { OUTAGES, tell } from './moments.ts';
import { checkPairs, writePair } from './pairs.ts';

const isInstalled = existsSync(LIB) && readdirSync(LIB).length > 0 && neo4jPrerequisites() === null;
const WITHIN_MS = 2_000;
const DOWN_MS = 3_000;
const QUESTIONS = [
  '{ organClusters { organ { name } funders(first: 5) { nodes { investor { name } } } } }',
  '{ companies(first: 20) { nodes { name products(first: 5) { nodes { name } } } } }',
  '{ search(text: "lung") { totalCount } }',
  '{ graph { dataVersion counts { key count } } }',
];
const KINDS = ['killed', 'paused', 'stopped'] as const;
type Answer = { began: number; ended: number; code: string };

const quiet = { debug() {}, info() {}, warn() {}, error() {} } as never;

describe.skipIf(!isInstalled)('A server whose Neo4j goes away under load', () => {
  const folder = temporaryFolder();
  let neo4j: RunningNeo4j;
  let store: Store;
  let server: RunningServer;
  let port: number;
  const start = () => startNeo4j({ port, folder: folder.path });
  beforeAll(async () => {
    port = await freePort();
    neo4j = await start();
    const { uri, username, password } = neo4j;
    store = await openStore({ graphPath: '', neo4j: { uri, username, password } });
    await loadData(store);
    server = await startServer({
      // As npm start has it.
      store: cacheReads(store, { maxBytes: 64e6, freshMs: 1_000 }),
      log: quiet,
      host: '127.0.0.1',
      port: 0,
      queryTimeoutMs: 15_000,
      exportMaxRows: 1_000,
    });
  });
  afterAll(async () => {
    await server?.close();
    await store?.close();
    await neo4j?.stop();
    folder.remove();
  });

  const answers: Answer[] = [];
  const acknowledged: number[] = [];
  let next = 0;
  const ask = async (query: string) => {
    const began = performance.now();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    answers.push({ began, ended: performance.now(), code: errors?.[0]?.extensions.code ?? 'ok' });
  };
  const ready = async () => (await fetch(`${server.url}/health/ready`)).status;
  /** Milliseconds until readiness is as wanted. */
  const untilReady = async (wanted: number, patienceMs: number) => {
    const from = performance.now();
    while ((await ready()) !== wanted) {
      if (performance.now() - from > patienceMs)
        throw new Error(`/health/ready was not ${wanted} in ${patienceMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return Math.round(performance.now() - from);
  };

  async function underLoad(work: () => Promise<void>): Promise<void> {
    let isOver = false;
    const asking = QUESTIONS.flatMap((question) =>
      [1, 2].map(async () => {
        while (!isOver) await ask(question);
      }),
    );
    const writing = (async () => {
      while (!isOver) {
        const n = next++;
        await writePair(store, n).then(
          () => acknowledged.push(n),
          (error: { code?: string }) => {
            if (error.code !== 'STORE_UNAVAILABLE') throw error;
            return new Promise((resolve) => setTimeout(resolve, 50));
          },
        );
      }
    })();
    try {
      await work();
    } finally {
      isOver = true;
      await Promise.all([...asking, writing]);
    }
  }

  async function goAway(kind: (typeof KINDS)[number]): Promise<void> {
    if (kind === 'paused') process.kill(neo4j.pid, 'SIGSTOP');
    else if (kind === 'killed') process.kill(neo4j.pid, 'SIGKILL');
    else await neo4j.stop();
  }
  async function comeBack(kind: (typeof KINDS)[number]): Promise<void> {
    if (kind === 'paused') process.kill(neo4j.pid, 'SIGCONT');
    else {
      await neo4j.died;
      neo4j = await start();
    }
  }

  it(
    'says so within two seconds, is not ready, and recovers without a restart',
    async () => {
      const took: string[] = [];
      for (let outage = 0; outage < OUTAGES; outage++) {
        const kind = KINDS[outage % KINDS.length] ?? 'killed';
        answers.length = 0;
        let gone = 0;
        let back = 0;
        await underLoad(async () => {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          // One that is stopped still answers for a moment: it is gone when its process is.
          await goAway(kind);
          gone = performance.now();
          const notReady = await untilReady(503, 10_000);
          await new Promise((resolve) => setTimeout(resolve, DOWN_MS));
          back = performance.now();
          await comeBack(kind);
          const isReady = await untilReady(200, 20_000);
          took.push(`${kind} ${notReady}/${Math.round(lastGood(gone, back) - gone)}/${isReady} ms`);
          expect(notReady, `${kind}: not ready`).toBeLessThan(WITHIN_MS);
          // A server that has just started answers slowly, but it answers.
          await untilGood(performance.now(), 60_000);
        });
        expect(lastGood(gone, back) - gone, `${kind}: last answer`).toBeLessThan(WITHIN_MS);
        // None waited for longer, and each was told why.
        const during = answers.filter(({ ended }) => ended > gone && ended < back);
        expect(during.length).toBeGreaterThan(10);
        expect(Math.max(...during.map(({ began, ended }) => ended - Math.max(began, gone)))).toBeLessThan(
          WITHIN_MS,
        );
        expect([...new Set(during.map(({ code }) => code))].filter((code) => code !== 'ok')).toEqual([
          'STORE_UNAVAILABLE',
        ]);
        // A server that has only just started may need a second look.
        const check = () =>
          checkPairs(store, acknowledged, next).catch((error: { code?: string }) => error.code);
        await expect.poll(check, { timeout: 30_000, interval: 1_000 }).toEqual({ lost: 0, half: 0 });
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(OUTAGES);
      process.stdout.write(`not ready after / last answer after / ready again after: ${took.join(', ')}\n`);
      tell('outages of Neo4j', OUTAGES, { acknowledged: acknowledged.length, lost: 0, half: 0, repairs: 0 });
    },
    60_000 + OUTAGES * 60_000,
  );

  /** When twenty questions in a row are answered again. */
  async function untilGood(from: number, patienceMs: number): Promise<void> {
    const isGood = () => {
      const last = answers.filter(({ began }) => began > from).slice(-20);
      return last.length === 20 && last.every(({ code }) => code === 'ok');
    };
    while (!isGood()) {
      if (performance.now() - from > patienceMs) throw new Error(`No good answers again in ${patienceMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** When the last answer without an error came during an outage. */
  function lastGood(gone: number, back: number): number {
    return Math.max(
      gone,
      ...answers.filter(({ ended, code }) => code === 'ok' && ended < back).map(({ ended }) => ended),
    );
  }
});
