// More work than the server may take: each limit at its edge and one beyond it, with a graph that answers when told to.
import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type LoadLimits, UNLIMITED } from '../../src/server/admission.ts';
import { OPEN_TO_READERS } from '../../src/server/doors/doors.ts';
import type { ServerOptions } from '../../src/server/http.ts';
import { type Running, run } from './running.ts';

const QUERY = { query: '{ graph { counts { key } } }' };
const LONG = { atOnce: 1, waiting: 0, waitMs: 60_000 };
const HELD = 'graph/counts';

let running: Running;
let sockets: Socket[] = [];
let release = () => {};

/** Reads of counts wait until `release`; what else is read is answered. */
async function start(
  limits: Partial<LoadLimits>,
  settings: Partial<ServerOptions> = {},
): Promise<{ reads(): number }> {
  let reads = 0;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  running = await run(
    (read) => async (statement, params, options) => {
      if (statement === HELD) {
        reads += 1;
        await held;
      }
      return read(statement, params, options);
    },
    { server: { load: { ...UNLIMITED, ...limits }, ...settings } },
  );
  return { reads: () => reads };
}

afterEach(async () => {
  release();
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await running.close();
});

function open(text: string): Socket {
  const { hostname, port } = new URL(running.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  sockets.push(socket);
  socket.write(text);
  return socket;
}

const firstWords = (socket: Socket): Promise<string> =>
  new Promise((resolve) => socket.once('data', (data) => resolve(data.toString('utf8'))));
const post = (length: number, body = '') =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;
const whole = (body: string) => post(Buffer.byteLength(body), body);

/** What was sent has arrived: the server is in this process, and has answered others since. */
async function settle(): Promise<void> {
  for (let n = 0; n < 5; n++) await (await fetch(`${running.url}/health/live`)).text();
}

it('works on as many operations as it may, lets as many more wait, and refuses the next one', async () => {
  const { reads } = await start({ operations: { atOnce: 2, waiting: 1, waitMs: 60_000 } });
  const first = [running.post(QUERY), running.post(QUERY)];
  await expect.poll(reads).toBe(2);
  const then = [running.post(QUERY), running.post(QUERY)];
  const refused = await Promise.race(then);
  expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
    503,
    '1',
    {
      errors: [
        {
          message: 'The server has all the work it can do. Try again soon.',
          extensions: { code: 'OVERLOADED' },
        },
      ],
    },
  ]);
  expect(reads()).toBe(2);
  const told = await (await fetch(`${running.url}/metrics`)).text();
  expect(told.match(/^requests_.*operations.*$/gm)).toEqual([
    'requests_running{kind="operations"} 2',
    'requests_waiting{kind="operations"} 1',
    'requests_refused_total{kind="operations"} 1',
  ]);
  expect(running.logged.filter(({ level }) => level !== 'debug')).toEqual([]);
  release();
  const answers = await Promise.all([...first, ...then]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 503]);
  expect(reads()).toBe(3);
  expect((await running.post(QUERY)).status).toBe(200);
});

it('lets many wait in a burst, but only as many as run after a second that refused most', async () => {
  const { reads } = await start({ operations: { atOnce: 1, waiting: 3, waitMs: 60_000 } });
  const first = running.post(QUERY);
  await expect.poll(reads).toBe(1);
  const [stays, ...go] = Array.from({ length: 3 }, () => open(whole(JSON.stringify(QUERY))));
  const answer = firstWords(stays as Socket);
  await settle();
  for (let n = 0; n < 5; n++) expect((await running.post(QUERY)).status).toBe(503);
  for (const socket of go) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await running.post(QUERY)).status).toBe(503);
  release();
  expect((await first).status).toBe(200);
  expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(reads()).toBe(2);
});

it('refuses at the door, and a page where it can read the answer', async () => {
  const site = 'https://example.org';
  const { reads } = await start({ operations: LONG }, { doors: { ...OPEN_TO_READERS, corsOrigins: [site] } });
  running.post(QUERY).catch(() => undefined);
  await expect.poll(reads).toBe(1);
  const [plain, page] = [await running.post(QUERY), await running.post(QUERY, { origin: site })];
  const headers = ['retry-after', 'x-request-id', 'access-control-allow-origin'];
  expect(headers.map((name) => plain.headers.get(name))).toEqual(['1', null, null]);
  expect(headers.map((name) => page.headers.get(name))).toEqual(['1', expect.any(String), site]);
  expect([page.status, await page.json()]).toEqual([plain.status, await plain.json()]);
  expect(plain.status).toBe(503);
  // Thousands a second would fill the disk of the log.
  await expect.poll(() => running.logText()).toContain('503');
  expect(running.logged.filter(({ level }) => level !== 'debug')).toEqual([]);
});

it('sees those that came together, though none of them waits for the graph', async () => {
  await start({ operations: { atOnce: 1, waiting: 2, waitMs: 60_000 } });
  const callers = Array.from({ length: 20 }, () => open(''));
  await Promise.all(callers.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  await settle();
  for (const socket of callers) socket.write(whole('{"query":"{ __typename }"}'));
  const answers = await Promise.all(callers.map(firstWords));
  const refused = answers.filter((answer) => answer.startsWith('HTTP/1.1 503 '));
  expect(refused.length).toBeGreaterThan(5);
  expect(refused.length).toBeLessThan(20);
});

it('refuses one that has waited for as long as it may', async () => {
  const { reads } = await start({ operations: { atOnce: 1, waiting: 1, waitMs: 20 } });
  const first = running.post(QUERY);
  await expect.poll(reads).toBe(1);
  const waited = await running.post(QUERY);
  expect([waited.status, waited.headers.get('retry-after')]).toEqual([503, '1']);
  release();
  expect((await first).status).toBe(200);
});

it('refuses before it reads the body', async () => {
  const { reads } = await start({ operations: LONG });
  running.post(QUERY).catch(() => undefined);
  await expect.poll(reads).toBe(1);
  expect(await firstWords(open(post(100_000)))).toMatch(/^HTTP\/1\.1 503 /);
  const ofPage = post(100_000).replace('\r\n', '\r\nOrigin: https://example.org\r\n');
  expect(await firstWords(open(ofPage))).toMatch(/^HTTP\/1\.1 503 /);
});

it('gives no place to a caller who has not sent its body yet', async () => {
  await start({ operations: LONG });
  release();
  open(post(100, '{"query":'));
  await settle();
  expect((await running.post(QUERY)).status).toBe(200);
});

it('keeps no place for a caller who does not read its answer', async () => {
  const rows = Array.from({ length: 2_000 }, () => ({ key: 'x'.repeat(10_000), count: 1 }));
  let reads = 0;
  running = await run(
    (read) => (statement, params, options) => {
      if (statement !== HELD) return read(statement, params, options);
      reads += 1;
      return Promise.resolve(rows);
    },
    { server: { load: { ...UNLIMITED, operations: LONG } } },
  );
  open(whole(JSON.stringify(QUERY))).pause();
  await expect.poll(() => reads).toBe(1);
  await expect.poll(async () => (await running.post({ query: '{ __typename }' })).status).toBe(200);
});

it('gives the place of a caller that has gone to the next one, while it runs and while it waits', async () => {
  const { reads } = await start({ operations: { atOnce: 1, waiting: 1, waitMs: 60_000 } });
  const runs = open(whole(JSON.stringify(QUERY)));
  await expect.poll(reads).toBe(1);
  const waits = open(whole(JSON.stringify(QUERY)));
  await settle();
  expect((await running.post(QUERY)).status).toBe(503);
  waits.destroy();
  await settle();
  const next = running.post(QUERY);
  await settle();
  expect(reads()).toBe(1);
  runs.destroy();
  await expect.poll(reads).toBe(2);
  release();
  expect((await next).status).toBe(200);
});

it('gives back the place of an operation that failed', async () => {
  running = await run(() => () => Promise.reject(new Error('broken')), {
    server: { load: { ...UNLIMITED, operations: LONG } },
  });
  for (let n = 0; n < 3; n++) expect((await running.ask(QUERY.query)).errors).toHaveLength(1);
  expect((await running.post('no JSON')).status).toBe(400);
  expect((await running.post({ query: '{ __typename }' })).status).toBe(200);
});

it('answers health, pages and the schema while it refuses operations', async () => {
  const { reads } = await start({ operations: LONG });
  running.post(QUERY).catch(() => undefined);
  await expect.poll(reads).toBe(1);
  expect((await running.post(QUERY)).status).toBe(503);
  const others = ['/health/live', '/health/ready', '/schema.graphql'];
  const answers = await Promise.all(others.map((path) => fetch(`${running.url}${path}`)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

it('counts CSV files apart: they take no place of an operation, and have a limit of their own', async () => {
  let reads = 0;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  running = await run(
    (read) => async (statement, params, options) => {
      if (statement.startsWith('company/')) {
        reads += 1;
        await held;
      }
      return read(statement, params, options);
    },
    { server: { load: { ...UNLIMITED, operations: LONG, exports: LONG } } },
  );
  const csv = () => fetch(`${running.url}/export/companies.csv`);
  const first = csv();
  await expect.poll(() => reads).toBeGreaterThan(0);
  const second = await csv();
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '1']);
  expect((await running.post({ query: '{ __typename }' })).status).toBe(200);
  release();
  const answer = await first;
  await answer.text();
  expect(answer.status).toBe(200);
});

it('keeps an idle connection for longer than a balancer does, and says so', async () => {
  await start({});
  const socket = open('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(await firstWords(socket)).toMatch(/^Keep-Alive: timeout=75\r$/m);
});

it('closes a connection beyond the most that it may have', async () => {
  await start({ maxConnections: 2 });
  const ask = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
  expect(await firstWords(open(ask))).toMatch(/^HTTP\/1\.1 200 /);
  expect(await firstWords(open(ask))).toMatch(/^HTTP\/1\.1 200 /);
  const third = open(ask);
  expect(await new Promise((resolve) => third.once('close', () => resolve('closed')))).toBe('closed');
  sockets[0]?.destroy();
  await expect
    .poll(() => Promise.race([firstWords(open(ask)), new Promise((resolve) => setTimeout(resolve, 100, ''))]))
    .toMatch(/^HTTP\/1\.1 200 /);
});
