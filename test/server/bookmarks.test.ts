// Three servers on one Neo4j, as behind a balancer: who wrote at one reads it at the others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../cli/run.ts';
import { onNeo4j } from '../kit/engines.ts';
import { bearer, tokenFile } from './doors/token-file.ts';
import { run } from './running.ts';

const BOOKMARK = 'x-graph-bookmark';
const SHEET =
  'Company,Series,Announced On,Amount,Currency,Investors,Lead Investors\nBookmarked Ltd,A,2020-05-01,1000000,USD,Fund,';
const QUERY = JSON.stringify({ query: '{ companies(filter: { name: "Bookmarked" }) { totalCount } }' });

describe.skipIf(onNeo4j === null)('Three servers on one Neo4j', () => {
  const file = tokenFile();
  const { writer } = file.hold({ writer: 'admin' });
  let servers: Serving[] = [];
  beforeAll(async () => {
    await (await onNeo4j?.openEmpty())?.close();
    const env = {
      NEO4J_URI: process.env.NEO4J_TEST_URI ?? '',
      API_TOKENS_FILE: file.path,
      // Nothing that another one wrote is seen before its time, unless it is asked for.
      READ_CACHE_FRESH_MS: '60000',
    };
    servers = await Promise.all([serve(env), serve(env), serve(env)]);
  }, 240_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    file.remove();
  });

  const read = async (at: number, headers: Record<string, string> = {}) => {
    const response = await fetch(`${servers[at]?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: QUERY,
    });
    return (await response.json()) as unknown;
  };
  const found = (totalCount: number) => ({ data: { companies: { totalCount } } });

  it('show what was written at one of them to a reader of the others that sends the bookmark', async () => {
    for (const at of [0, 1, 2]) expect(await read(at)).toMatchObject(found(0));
    const written = await fetch(
      `${servers[0]?.url}/imports/funding?file=bookmarked.csv&mapping=funding-rounds`,
      {
        method: 'POST',
        headers: bearer(writer),
        body: SHEET,
      },
    );
    expect(written.status).toBe(200);
    const bookmark = written.headers.get(BOOKMARK) ?? '';
    expect(bookmark).not.toBe('');
    expect(await read(0)).toMatchObject(found(1));
    // They keep what they have read for a minute, and show that to everybody else.
    expect(await read(1)).toMatchObject(found(0));
    expect(await read(1, { [BOOKMARK]: bookmark })).toMatchObject(found(1));
    expect(await read(2, { [BOOKMARK]: bookmark })).toMatchObject(found(1));
  });

  it('refuse what is no bookmark of theirs as a mistake of the caller', async () => {
    expect(await read(1, { [BOOKMARK]: 'FB:made-up' })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', field: BOOKMARK } }],
    });
  });
});

describe('A bookmark', () => {
  it('that cannot be one is refused before the graph is asked', async () => {
    const running = await run();
    const answer = await running.post({ query: '{ graph { engine } }' }, { [BOOKMARK]: 'a b' });
    const body = await answer.json();
    await running.close();
    expect([answer.status, body]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT', field: BOOKMARK } }] },
    ]);
  });

  it('makes no difference on the embedded graph, where every read sees every write', async () => {
    const running = await run();
    const answer = await running.post({ query: '{ graph { engine } }' }, { [BOOKMARK]: 'FB:from-elsewhere' });
    expect(await answer.json()).toMatchObject({ data: { graph: { engine: 'embedded' } } });
    await running.close();
  });
});
