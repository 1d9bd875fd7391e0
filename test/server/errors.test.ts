// What a caller sees of an error: its own mistakes in full, and of everything else nothing that it should not know.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { type Running, run } from './running.ts';

const SECRET = 'bolt://secret:7687 password=hunter2';

describe('A failure that nobody foresaw', () => {
  let running: Running;
  afterEach(() => running?.close());

  it('is masked, with an errorId that is in the log beside the cause', async () => {
    running = await run(() => () => Promise.reject(new Error(SECRET)));
    const text = await (await running.post({ query: '{ graph { counts { key } } }' })).text();
    const { errors } = JSON.parse(text);
    expect(errors[0].extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(errors[0].message).toBe(
      `Something went wrong on our side. Quote errorId ${errors[0].extensions.errorId} when you report it.`,
    );
    for (const leak of ['secret', 'hunter2', 'bolt:', 'stack', '.ts:', 'node_modules'])
      expect(text).not.toContain(leak);
    expect(running.logText()).toContain(errors[0].extensions.errorId);
    expect(running.logText()).toContain(SECRET);
  });

  it('is masked where a whole connection fails, and where what is thrown is no Error', async () => {
    running = await run(() => () => Promise.reject({ address: SECRET }));
    const text = JSON.stringify(
      await running.ask('{ companies { nodes { name } } search(text: "a") { totalCount } }'),
    );
    expect(text).not.toContain('hunter2');
    expect(text).toContain('errorId');
  });

  it.each([
    ['STORE_UNAVAILABLE', 'The graph cannot be reached at the moment. Try again later.'],
    ['STORE_TIMEOUT', 'The graph did not answer in time. Ask for fewer items.'],
    ['STORE_CONFLICT', 'Another write touched the same data. Try again.'],
  ] as const)('of the store is %s in one sentence, without its address', async (code, message) => {
    running = await run(
      () => () => Promise.reject(new KnownError(code, `Neo4j at ${SECRET} does not answer.`)),
    );
    const { errors = [] } = await running.ask('{ graph { counts { key } } }');
    expect(errors).toMatchObject([{ message, extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toMatch(/secret|hunter2/);
    expect(running.logText()).toContain(SECRET);
  });

  it.each(['STORE_LOCKED', 'STORE_DAMAGED', 'UNREADABLE_DATA', 'USAGE'] as const)(
    'of code %s, which no query should meet, names no folder',
    async (code) => {
      running = await run(
        () => () => Promise.reject(new KnownError(code, 'The graph in /srv/secret/.graph is broken.')),
      );
      const { errors = [] } = await running.ask('{ graph { counts { key } } }');
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(JSON.stringify(errors)).not.toContain('secret');
    },
  );
});

describe("A caller's mistake", () => {
  let running: Running;
  beforeAll(async () => {
    running = await run();
  });
  afterAll(() => running?.close());

  const codeOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return [response.status, errors[0]?.extensions.code];
  };

  it('in the syntax is told with its place', async () => {
    const { errors = [] } = await running.ask('{ graph { counts { key }');
    expect(errors).toMatchObject([
      {
        message: 'Syntax Error: Expected Name, found <EOF>.',
        locations: [{ line: 1, column: 25 }],
        extensions: { code: 'GRAPHQL_PARSE_FAILED' },
      },
    ]);
  });

  it('in a name is told, with the nearest that exists', async () => {
    const { errors = [] } = await running.ask('{ compnies { totalCount } }');
    expect(errors[0]?.message).toContain(
      'Cannot query field "compnies" on type "Query". Did you mean "companies"',
    );
    expect(errors[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('in an argument names the field and the remedy', async () => {
    const { errors = [] } = await running.ask('{ companies(first: 1000) { totalCount } }');
    expect(errors).toMatchObject([
      {
        message: 'first: must be from 0 to 100, not 1000. Read further pages with after.',
        path: ['companies'],
        extensions: { code: 'BAD_USER_INPUT', field: 'first' },
      },
    ]);
  });

  it('in the name of the operation, or without any query, is told', async () => {
    const unknown = await running.post({ query: 'query A { graph { engine } }', operationName: 'B' });
    expect(await codeOf(unknown)).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    expect(await codeOf(await running.post({}))).toEqual([400, 'BAD_REQUEST']);
  });

  it('in a variable is told as bad input', async () => {
    const query = 'query ($n: Int!) { companies(first: $n) { totalCount } }';
    expect(await codeOf(await running.post({ query, variables: { n: 'ten' } }))).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
  });

  it('logs nothing as an error of ours', () => {
    expect(running.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
