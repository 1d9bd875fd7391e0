// Reading with a token where the settings ask for one, and what a token is worth once the file changes.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OPEN_TO_READERS } from '../../../src/server/doors/doors.ts';
import { type Running, run } from '../running.ts';
import { bearer, tokenFile } from './token-file.ts';

const QUERY = { query: '{ graph { engine } }' };
const ANSWER = { data: { graph: { engine: 'embedded' } } };
const file = tokenFile();
afterAll(file.remove);

describe('A server that needs a token for reading', () => {
  let running: Running;
  let tokens: Record<'ana' | 'cui' | 'adm', string>;
  beforeAll(async () => {
    file.hold({});
    running = await run(undefined, {
      server: { doors: { ...OPEN_TO_READERS, tokensFile: file.path, readNeedsToken: true } },
    });
  });
  afterAll(() => running?.close());
  beforeEach(() => {
    tokens = file.hold({ ana: 'reader', cui: 'curator', adm: 'admin' });
  });

  it.each(['/graphql', '/export/companies.csv', '/schema.graphql', '/metrics'])(
    'refuses %s without one, and says what to send',
    async (path) => {
      const response = await fetch(running.url + path);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="medai-graph"');
      expect(await response.json()).toEqual({
        errors: [
          {
            message: 'Send a token: Authorization: Bearer <token>.',
            extensions: { code: 'UNAUTHENTICATED' },
          },
        ],
      });
    },
  );

  it('answers whoever has one, whatever its role', async () => {
    for (const token of Object.values(tokens)) {
      const response = await running.post(QUERY, bearer(token));
      expect([response.status, await response.json()]).toMatchObject([200, ANSWER]);
      expect((await fetch(`${running.url}/export/companies.csv`, { headers: bearer(token) })).status).toBe(
        200,
      );
      expect((await fetch(`${running.url}/schema.graphql`, { headers: bearer(token) })).status).toBe(200);
    }
  });

  it.each(['/health/live', '/health/ready'])('leaves %s to whoever watches it', async (path) => {
    expect((await fetch(running.url + path)).status).toBe(200);
  });

  it.each([
    ['Bearer'],
    ['Bearer '],
    ['Bearer null'],
    [`Bearer ${'x'.repeat(5_000)}`],
    ['Bearer ../../etc/passwd'],
    ['Basic YWRtaW46YWRtaW4='],
    ['bearer medai_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('does not take %.40s for one', async (authorization) => {
    const response = await running.post(QUERY, { authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('does not take the digest that the file keeps, a part of a token, or one with more behind it', async () => {
    const { digestToken } = await import('../../../src/server/doors/token-file.ts');
    for (const wrong of [
      digestToken(tokens.adm),
      tokens.adm.slice(0, -1),
      `${tokens.adm}x`,
      `${tokens.adm} x`,
    ])
      expect((await running.post(QUERY, bearer(wrong))).status, wrong).toBe(401);
  });

  it('takes no token from an address, where proxies would log it', async () => {
    const path = `/graphql?query=${encodeURIComponent(QUERY.query)}&access_token=${tokens.adm}`;
    const response = await fetch(running.url + path, { headers: { 'apollo-require-preflight': 'true' } });
    expect(response.status).toBe(401);
  });

  it('forgets a token that is taken out of the file, and knows a new one, without a restart', async () => {
    const { ana } = tokens;
    expect((await running.post(QUERY, bearer(ana))).status).toBe(200);
    const renewed = file.hold({ ana: 'reader' });
    expect((await running.post(QUERY, bearer(ana))).status).toBe(401);
    expect((await running.post(QUERY, bearer(renewed.ana))).status).toBe(200);
  });

  it.each([
    ['no JSON', '{"tokens": ['],
    ['empty', ''],
    ['of another shape', '{"tokens": [{"name": "x", "role": "root", "sha256": "", "addedOn": ""}]}'],
  ])('keeps the tokens that it knows when the file becomes %s, and logs it', async (_what, text) => {
    expect((await running.post(QUERY, bearer(tokens.ana))).status).toBe(200);
    running.logged.length = 0;
    writeFileSync(file.path, text);
    expect((await running.post(QUERY, bearer(tokens.ana))).status).toBe(200);
    expect((await running.post(QUERY, bearer(tokens.ana))).status).toBe(200);
    const broken = running.logged.filter(({ level }) => level === 'error');
    expect(broken.map(({ message }) => message)).toEqual([
      'tokens are broken: those read before still count',
    ]);
  });

  it('writes no token into its log', async () => {
    await running.post(QUERY, bearer(tokens.ana));
    await running.post(QUERY, bearer('medai_wrong-token-of-someone'));
    expect(running.logText()).not.toContain(tokens.ana);
    expect(running.logText()).not.toContain('wrong-token-of-someone');
  });
});

describe('A server that anyone may read', () => {
  it('still tells the holder of a revoked token that it is none', async () => {
    const { ana } = file.hold({ ana: 'reader' });
    const running = await run(undefined, {
      server: { doors: { ...OPEN_TO_READERS, tokensFile: file.path } },
    });
    expect((await running.post(QUERY)).status).toBe(200);
    expect((await running.post(QUERY, bearer(ana))).status).toBe(200);
    file.hold({});
    const response = await running.post(QUERY, bearer(ana));
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer realm="medai-graph", error="invalid_token"',
    );
    expect(response.status).toBe(401);
    expect((await running.post(QUERY)).status).toBe(200);
    await running.close();
  });

  it('does not start with a file of tokens that is missing', async () => {
    const doors = { ...OPEN_TO_READERS, tokensFile: '/nowhere/tokens.json' };
    await expect(run(undefined, { server: { doors } })).rejects.toMatchObject({
      code: 'USAGE',
      message:
        'The file of tokens /nowhere/tokens.json cannot be read (ENOENT). Make it with: npm run token -- add <name> --role <reader|curator|admin>',
    });
  });
});
