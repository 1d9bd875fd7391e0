// Queries and bodies made to cost more than they look: refused at once, and the server answers others as before.
import { connect } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadWorld } from '../kit/world.ts';
import { type Running, run } from '../server/running.ts';

let running: Running;
const reads: string[] = [];
beforeAll(async () => {
  running = await run(
    (read) => (statement, params, options) => {
      reads.push(statement);
      return read(statement, params, options);
    },
    { load: loadWorld },
  );
});
afterEach(async () => {
  expect((await running.ask('{ graph { engine } }')).data).toEqual({ graph: { engine: 'embedded' } });
});
afterAll(() => running?.close());

const times = (n: number, text: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => text(i)).join(' ');
/** Fragments that each spread the next one three times. */
const bomb = (levels: number, spread: (next: number) => string) =>
  `{ ...F0 } ${times(levels, (i) => `fragment F${i} on Query { ${spread(i + 1)} }`)} fragment F${levels} on Query { __typename }`;
const around = (n: number, open: string, inner = '', close = ' }') =>
  `${open.repeat(n)}${inner}${close.repeat(n)}`;

/** The code of each refusal, without anything read. */
async function codesOf(query: string, variables?: Record<string, unknown>): Promise<unknown[]> {
  reads.length = 0;
  const response = await running.post({ query, variables });
  const { data, errors } = (await response.json()) as Awaited<ReturnType<Running['ask']>>;
  expect([response.status, data, reads]).toEqual([400, undefined, []]);
  return (errors ?? []).map(({ extensions }) => extensions.code);
}

describe('A query', () => {
  it.each([
    [
      '500 aliases of a big page',
      `{ ${times(500, (i) => `a${i}: companies(first: 100) { nodes { id } }`)} }`,
    ],
    [
      '80 aliases of three big pages',
      `{ ${times(80, (i) => `a${i}: organs(first: 100) { nodes { products(first: 100) { nodes { approvals(first: 100) { nodes { id } } } } } }`)} }`,
    ],
    ['3 to the 8 spreads', bomb(8, (i) => `...F${i} ...F${i} ...F${i}`)],
    [
      '3 to the 8 spreads, each another field',
      bomb(8, (i) => `a: organ(slug: "x") { id } ... { ...F${i} } ... { ...F${i} } ... { ...F${i} }`),
    ],
    ['3 to the 90 spreads', bomb(90, (i) => `...F${i} ...F${i} ...F${i}`)],
    ['400 levels', `{ organ(slug: "heart") ${around(400, '{ parent ', '{ id }')} }`],
    ['parts of parts of parts', `{ organs(first: 100) { nodes ${around(10, '{ parts ', '{ id }')} } }`],
    ['1,000 directives', `{ __typename ${times(1_000, () => '@skip(if: false)')} }`],
    ['40 unknown directives at one place', `{ __typename ${times(40, () => '@aa')} }`],
    ['500 fields with two directives each', `{ ${times(490, () => '... @skip(if: true) { id }')} }`],
    [
      'a list of 10,000 values',
      `{ approvals(filter: { panel: [${times(10_000, () => '"x"')}] }) { totalCount } }`,
    ],
    ['100,000 fields', `{ ${times(60_000, () => 'id')} }`],
  ])('of %s is refused as too complex', async (_what, query) => {
    expect(await codesOf(query)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it.each([
    ['a fragment inside itself', 'query { ...A } fragment A on Query { ...A }'],
    [
      'two fragments inside each other',
      'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ],
    [
      'introspection inside introspection',
      `{ __schema { types ${around(4, '{ fields { type ', '{ name }', ' } }')} } }`,
    ],
    ['lists inside lists', `{ approvals(filter: { panel: ${around(1_200, '[', '', ']')} }) { totalCount } }`],
  ])('of %s is refused by validation, once', async (_what, query) => {
    const codes = await codesOf(query);
    expect(new Set(codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    expect(codes.length).toBeLessThanOrEqual(2);
  });

  it('of levels beyond the stack of the parser is refused as too long before it gets there', async () => {
    expect(await codesOf(around(30_000, '{ a '))).toEqual(['QUERY_TOO_COMPLEX']);
    expect(await codesOf(`{ a(b: ${around(60_000, '[', '', ']')}) }`)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('of values nested deep in its variables is a mistake of the caller', async () => {
    const body = `{"query":"query ($f: ApprovalFilter) { approvals(filter: $f) { totalCount } }","variables":{"f":{"panel":${around(100_000, '[', '', ']')}}}}`;
    const response = await running.post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('that was refused is refused again when it is sent again', async () => {
    const query = `{ ${times(101, (i) => `a${i}: __typename`)} }`;
    expect(await codesOf(query)).toEqual(['QUERY_TOO_COMPLEX']);
    expect(await codesOf(query)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('may ask for a hundred ids in variables, and for no more', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ask = async (n: number) => {
      const response = await running.post({ query, variables: { ids: Array(n).fill('organ:heart') } });
      const { errors } = (await response.json()) as Awaited<ReturnType<Running['ask']>>;
      return errors?.map(({ extensions }) => extensions.code);
    };
    expect(await ask(100)).toBeUndefined();
    expect(await ask(101)).toEqual(['BAD_USER_INPUT']);
    expect(await ask(15_000)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('A body', () => {
  const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
    fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  /** What the server says to bytes sent as they are, until it or we end the connection. */
  const sendRaw = (text: string) =>
    new Promise<string>((resolve) => {
      const { hostname, port } = new URL(running.url);
      const socket = connect(Number(port), hostname, () => socket.end(text));
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('error', () => undefined);
      socket.once('close', () => resolve(answer));
    });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ])('that is a %s bomb of 100 MB is refused unpacked as far as a body may be', async (encoding, pack) => {
    const packed = pack(Buffer.alloc(100_000_000, ' '));
    expect(packed.length).toBeLessThan(256_000);
    const before = process.memoryUsage().rss;
    const response = await send(new Uint8Array(packed), { 'content-encoding': encoding });
    expect(response.status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('that is packed wrongly is a mistake of the caller', async () => {
    expect((await send('no gzip at all', { 'content-encoding': 'gzip' })).status).toBe(400);
    const cut = gzipSync('{"query":"{ graph { engine } }"}').subarray(0, 20);
    expect((await send(new Uint8Array(cut), { 'content-encoding': 'gzip' })).status).toBe(400);
  });

  it('of 10 MB is refused', async () => {
    expect((await send('x'.repeat(10_000_000), {})).status).toBe(413);
  });

  it('that ends before its length is answered nothing, and is no error of ours', async () => {
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    expect(await sendRaw(`${head}Content-Length: 1000\r\n\r\n{"query":"{ gra`)).not.toContain('200 OK');
    expect(await sendRaw(`${head}Transfer-Encoding: chunked\r\n\r\nfff\r\n{"query":`)).not.toContain(
      '200 OK',
    );
    expect(running.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('whose length is told in two ways is refused', async () => {
    const answer = await sendRaw(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
  });

  it('behind headers of 100 kB is refused', async () => {
    expect(
      await sendRaw(`GET /graphql HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 431/);
  });
});
