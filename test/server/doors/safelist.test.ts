// Only listed operations are answered: by id, or by their text however it is laid out.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPEN_TO_READERS } from '../../../src/server/doors/doors.ts';
import * as operations from '../../../web/src/generated/operations.ts';
import { ROOT, run as runCommand, temporaryFolder } from '../../cli/run.ts';
import { type Running, run } from '../running.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const file = join(folder.path, 'safelist.json');
const EXAMPLE = readFileSync(join(ROOT, 'examples/01-approved-products-by-organ.graphql'), 'utf8');

describe('A server with a list of operations', () => {
  let running: Running;
  let ids: Record<string, string>;
  beforeAll(async () => {
    const made = await runCommand(['safelist', file, 'web/src/explorer', 'examples'], {});
    expect([made.code, made.stderr]).toEqual([0, '']);
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    ids = Object.fromEntries(manifest.operations.map(({ name, id }: Record<string, string>) => [name, id]));
    running = await run(undefined, { server: { doors: { ...OPEN_TO_READERS, safelistFile: file } } });
  });
  afterAll(() => running?.close());
  const codeOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return [response.status, errors?.[0]?.extensions.code];
  };
  const get = (params: Record<string, string>) =>
    fetch(`${running.url}/graphql?${new URLSearchParams(params)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
  const byId = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });

  it('holds all operations of the explorer, with the texts that it sends', () => {
    const texts = Object.values(operations).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(30);
    const listed = JSON.parse(readFileSync(file, 'utf8')).operations as { id: string; body: string }[];
    expect(texts.filter((text) => !listed.some(({ body }) => body === text))).toEqual([]);
    for (const { id, body } of listed) expect(id).toBe(createHash('sha256').update(body).digest('hex'));
  });

  it('answers one by its text, comments and spaces apart', async () => {
    for (const query of [EXAMPLE, EXAMPLE.replace(/^#.*$/gm, '').replace(/\s+/g, ' ')]) {
      const response = await running.post({ query });
      expect([response.status, await response.json()]).toMatchObject([200, { data: { organClusters: [] } }]);
    }
  });

  it('answers one by its id, as a body and in an address', async () => {
    const id = ids.ApprovedProductsByOrgan;
    const posted = await running.post({ extensions: byId(id) });
    expect([posted.status, await posted.json()]).toMatchObject([200, { data: { organClusters: [] } }]);
    const asked = await get({ extensions: JSON.stringify(byId(id)) });
    expect([asked.status, await asked.json()]).toMatchObject([200, { data: { organClusters: [] } }]);
  });

  it('passes variables on', async () => {
    const response = await running.post({ extensions: byId(ids.NodePage), variables: {} });
    expect(await codeOf(response)).toEqual([400, 'BAD_USER_INPUT']);
    const variables = { id: 'company:none' };
    expect((await running.post({ extensions: byId(ids.NodePage), variables })).status).toBe(200);
  });

  it.each([
    ['{ graph { engine } }'],
    ['{ __schema { types { name } } }'],
    [`${EXAMPLE} query Other { graph { engine } }`],
    [EXAMPLE.replace('first: 3', 'first: 100')],
    [EXAMPLE.replace('query ApprovedProductsByOrgan', 'query Other')],
    ['{ nothing }'],
    ['{'],
    [''],
    ['{ a }'.repeat(20_000)],
  ])('does not answer %.60s', async (query) => {
    expect(await codeOf(await running.post({ query }))).toEqual([400, 'QUERY_NOT_IN_SAFELIST']);
    // Longer ones do not fit in an address.
    if (query.length < 5_000)
      expect(await codeOf(await get({ query }))).toEqual([400, 'QUERY_NOT_IN_SAFELIST']);
  });

  it('registers no operation that a caller brings with its digest', async () => {
    const query = '{ graph { engine } }';
    const extensions = byId(createHash('sha256').update(query).digest('hex'));
    expect(await codeOf(await running.post({ query, extensions }))).toEqual([400, 'QUERY_NOT_IN_SAFELIST']);
    expect(await codeOf(await running.post({ extensions }))).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST']);
  });

  it('does not take a listed id beside another text for leave to run that text', async () => {
    const body = { query: '{ graph { engine } }', extensions: byId(ids.ApprovedProductsByOrgan) };
    expect(await codeOf(await running.post(body))).toEqual([400, 'QUERY_NOT_IN_SAFELIST']);
  });

  it.each([
    [{}],
    [[]],
    [{ query: null }],
    [{ query: ['{ graph { engine } }'] }],
    [{ extensions: byId(['x']) }],
    [{ extensions: 'x' }],
  ])('asks for an id where %j has none', async (body) => {
    expect(await codeOf(await running.post(body))).toEqual([400, 'PERSISTED_QUERY_ID_REQUIRED']);
  });

  it('does not run a second query of an address', async () => {
    const query = new URLSearchParams([
      ['query', EXAMPLE],
      ['query', '{ graph { engine } }'],
    ]);
    const response = await fetch(`${running.url}/graphql?${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await codeOf(response)).toEqual([400, 'PERSISTED_QUERY_ID_REQUIRED']);
  });

  it('keeps the protection against pages of other sites', async () => {
    const extensions = JSON.stringify(byId(ids.ApprovedProductsByOrgan));
    const address = `${running.url}/graphql?${new URLSearchParams({ extensions })}`;
    expect((await fetch(address)).status).toBe(400);
  });

  it('leaves lists as CSV as they are', async () => {
    expect((await fetch(`${running.url}/export/companies.csv`)).status).toBe(200);
  });

  it('takes a new list without a restart, and keeps the old one where the new one is broken', async () => {
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, '{');
    expect((await running.post({ query: EXAMPLE })).status).toBe(200);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(whole), operations: [] }));
    expect(await codeOf(await running.post({ query: EXAMPLE }))).toEqual([400, 'QUERY_NOT_IN_SAFELIST']);
    writeFileSync(file, whole);
    expect((await running.post({ query: EXAMPLE })).status).toBe(200);
  });
});

describe('npm run safelist', () => {
  const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);
  it.each([
    ['an operation without a name', '{ graph { engine } }', 'An operation has no name'],
    ['one that the schema does not know', 'query Q { nothing }', 'Q: Cannot query field "nothing"'],
    ['one that is none', 'query Q {', 'own.graphql: Syntax Error'],
    ['a fragment that is not there', 'query Q { graph { ...F } }', 'Q: Unknown fragment "F".'],
  ])('refuses %s', async (_what, text, sentence) => {
    write('own.graphql', text);
    const { code, stderr } = await runCommand(['safelist', join(folder.path, 'x.json'), folder.path], {});
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('refuses a folder that is none', async () => {
    const { code, stderr } = await runCommand(['safelist', join(folder.path, 'x.json'), '/nowhere'], {});
    expect([code, stderr]).toEqual([2, 'There is no folder /nowhere. Name one with .graphql files.\n']);
  });

  it('is named where a server is started with no list', async () => {
    const doors = { ...OPEN_TO_READERS, safelistFile: '/nowhere/list.json' };
    await expect(run(undefined, { server: { doors } })).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('npm run safelist'),
    });
  });
});
