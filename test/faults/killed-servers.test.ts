// The real server killed with kill -9 while it takes imports over HTTP and answers questions: it starts again by
// itself, what it acknowledged is there, and what it was about is done by sending it again.
import { afterAll, expect, it } from 'vitest';
import { query, type Serving, serve, temporaryFolder } from '../cli/run.ts';
import { bearer, tokenFile } from '../server/doors/token-file.ts';
import { createRandom, KILLED_SERVERS, tell } from './moments.ts';

const folder = temporaryFolder();
const file = tokenFile();
afterAll(() => {
  folder.remove();
  file.remove();
});
const { writer } = file.hold({ writer: 'admin' });
const env = { GRAPH_PATH: `${folder.path}/graph`, API_TOKENS_FILE: file.path };
const HEADER = 'Company,Series,Announced On,Amount,Currency,Investors,Lead Investors';

/** A sheet of three rounds of a company of its own. */
const sheet = (n: number) =>
  [
    HEADER,
    ...[1, 2, 3].map(
      (round) => `Killed ${n} Ltd,${'ABC'[round - 1]},201${round}-05-0${round},${round}000000,USD,Fund ${n},`,
    ),
  ].join('\n');

async function send(url: string, n: number): Promise<number> {
  const response = await fetch(`${url}/imports/funding?file=killed-${n}.csv&mapping=funding-rounds`, {
    method: 'POST',
    headers: bearer(writer),
    body: sheet(n),
  });
  await response.text();
  return response.status;
}

/** Rounds of each company by its number; a company without one is not in it. */
async function roundsIn(url: string): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (let after: string | null = null; ; ) {
    const page = (await query(
      url,
      `{ companies(first: 100, filter: { name: "Killed" }${after === null ? '' : `, after: "${after}"`}) { nodes { name fundingRounds { totalCount } } pageInfo { hasNextPage endCursor } } }`,
    )) as {
      data: {
        companies: {
          nodes: { name: string; fundingRounds: { totalCount: number } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    };
    const { nodes, pageInfo } = page.data.companies;
    for (const { name, fundingRounds } of nodes)
      found.set(Number(/\d+/.exec(name)?.[0]), fundingRounds.totalCount);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

it(
  'A server that is killed while it imports starts again with all that it acknowledged',
  async () => {
    const random = createRandom(2);
    const acknowledged = new Set<number>();
    let next = 0;
    let midway = 0;
    let serving: Serving = await serve(env);
    for (let kill = 0; kill < KILLED_SERVERS; kill++) {
      const { url } = serving;
      let isKilled = false;
      const asking = (async () => {
        while (!isKilled)
          await query(url, '{ organClusters { organ { name } productCount } }').catch(() => undefined);
      })();
      const writing = (async () => {
        while (!isKilled) {
          const n = next++;
          const status = await send(url, n).catch(() => null);
          if (status === null) {
            midway += 1;
            return n;
          }
          expect(status).toBe(200);
          acknowledged.add(n);
        }
        return null;
      })();
      await new Promise((resolve) => setTimeout(resolve, Math.round(random() * 1_500)));
      await serving.stop('SIGKILL');
      isKilled = true;
      const [broken] = await Promise.all([writing, asking]);
      serving = await serve(env);
      const found = await roundsIn(serving.url);
      expect(
        [...acknowledged].filter((n) => found.get(n) !== 3),
        `kill ${kill + 1}`,
      ).toEqual([]);
      if (broken !== null) {
        // Its rounds are one transaction: all of them or none.
        expect([undefined, 0, 3]).toContain(found.get(broken));
        expect(await send(serving.url, broken)).toBe(200);
        acknowledged.add(broken);
      }
    }
    const found = await roundsIn(serving.url);
    const { code } = await serving.stop();
    expect(code).toBe(0);
    expect([...acknowledged].filter((n) => found.get(n) !== 3)).toEqual([]);
    expect(midway).toBeGreaterThan(0);
    tell('killed servers', KILLED_SERVERS, { acknowledged: acknowledged.size, lost: 0, half: 0, repairs: 0 });
  },
  60_000 + KILLED_SERVERS * 20_000,
);
