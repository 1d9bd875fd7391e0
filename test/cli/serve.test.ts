// npm start: the first start loads the facts, the next one serves at once, and a signal ends it.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyFolder, DATA } from '../import/data-folder.ts';
import { killWhen, query, run, type Serving, serve, temporaryFolder } from './run.ts';

const CHANGED = /data\/ has changed since it was loaded\./;
const COUNTS = '{ fundingRounds { totalCount } companies { totalCount } graph { engine dataVersion } }';

describe('npm start', () => {
  const folder = temporaryFolder();
  const env = { GRAPH_PATH: `${folder.path}/graph` };
  let serving: Serving;
  let first: unknown;
  beforeAll(async () => {
    serving = await serve(env);
  });
  afterAll(folder.remove);

  it('loads the bundled facts the first time, with progress, and says where it serves', () => {
    expect(serving.output.stderr).toMatch(/^Loading data\/: 3,038 of 3,038 rows, 100%/m);
    expect(serving.output.stdout).toContain(
      `Explorer    ${serving.url}\nPlayground  ${serving.url}/playground\n`,
    );
    expect(serving.output.stdout).toContain('Engine      embedded. Ctrl-C stops it.\n');
    expect(serving.output.stdout).not.toMatch(CHANGED);
  });

  it('names the one command that brings in the FDA list', async () => {
    const mention = 'FDA list    not loaded. Stop this and run: npm run import -- fda\n';
    await vi.waitFor(() => expect(serving.output.stdout).toContain(mention));
  });

  it('answers GraphQL from the facts', async () => {
    first = await query(serving.url, COUNTS);
    expect(first).toMatchObject({
      data: {
        fundingRounds: { totalCount: 235 },
        companies: { totalCount: 213 },
        graph: { engine: 'embedded' },
      },
    });
  });

  it('is live and ready', async () => {
    const live = await fetch(`${serving.url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    const ready = await fetch(`${serving.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', engine: 'embedded' }]);
  });

  it('prints its schema', async () => {
    const response = await fetch(`${serving.url}/schema.graphql`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('type FundingRound implements Node & Sourced {');
  });

  it.each(['', '/company/aidoc', '/playground'])('serves a page at %s/', async (path) => {
    const page = await fetch(serving.url + path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('refuses a second process on the same graph in one sentence', async () => {
    const { code, stdout, stderr } = await run(['import', 'facts', 'data'], env);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `The graph in ${env.GRAPH_PATH} is open in another process, a server or an import. Stop the server or wait until the import has ended, or set GRAPH_PATH to another folder.\n`,
    );
  });

  it('refuses a port that is taken in one sentence', async () => {
    const port = new URL(serving.url).port;
    const { code, stderr } = await run(['serve'], { GRAPH_PATH: `${folder.path}/other`, PORT: port });
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or set PORT to another one.`,
    );
  });

  it('ends with code 0 on SIGTERM, although a connection is kept open', async () => {
    const start = Date.now();
    const { code } = await serving.stop('SIGTERM');
    expect(code).toBe(0);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('does not load again on the second start, and is ready within three seconds', async () => {
    const start = Date.now();
    const second = await serve(env);
    const took = Date.now() - start;
    const answer = await query(second.url, COUNTS);
    const { code, stdout, stderr } = await second.stop('SIGINT');
    expect(answer).toEqual(first);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(CHANGED);
    expect(code).toBe(0);
    expect(took).toBeLessThan(3_000);
  });

  it('says that the folder has changed since, and no longer once it is imported again', async () => {
    const older = copyFolder(DATA, [{ file: 'modality.csv', from: 'cone-beam CT', to: 'cone beam CT' }]);
    expect((await run(['import', 'facts', older.path], env)).code).toBe(0);
    older.remove();
    const { stdout } = await (await serve(env)).stop();
    expect(stdout).toContain(
      'data/ has changed since it was loaded. To bring the graph up to date, stop this and run: npm run import -- facts data\n',
    );

    const update = await run(['import', 'facts', 'data'], env);
    expect(update.stdout).toContain('Modality       0 created, 1 updated, 21 unchanged\n');
    expect((await (await serve(env)).stop()).stdout).not.toMatch(CHANGED);
  });

  it('loads all of it after a first start that was broken off', async () => {
    const broken = { GRAPH_PATH: `${folder.path}/broken` };
    await killWhen(['serve'], broken, /Loading data/);
    const again = await serve(broken);
    const answer = await query(again.url, COUNTS);
    await again.stop();
    expect(answer).toMatchObject({
      data: { fundingRounds: { totalCount: 235 }, companies: { totalCount: 213 } },
    });
  });
});
