// A run with tokens and a password, at the loudest log level: none of them is in anything that it prints.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, run, type Serving, serve, temporaryFolder } from '../cli/run.ts';
import { tokenFile } from '../server/doors/token-file.ts';

const PASSWORD = 'correct-horse-battery-staple';

describe('What a server prints and logs', () => {
  const folder = temporaryFolder();
  const file = tokenFile();
  const tokens = file.hold({ adm: 'admin', old: 'reader' });
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve({
      GRAPH_PATH: `${folder.path}/graph`,
      NEO4J_PASSWORD: PASSWORD,
      API_TOKENS_FILE: file.path,
      READ_NEEDS_TOKEN: 'true',
      LOG_LEVEL: 'trace',
    });
  });
  afterAll(() => {
    folder.remove();
    file.remove();
  });

  it('holds no token and no digest of one, whatever was asked with it', async () => {
    const sent = [tokens.adm, tokens.old, 'medai_not-a-token-but-someones-secret'];
    for (const token of sent) {
      const headers = {
        authorization: `Bearer ${token}`,
        cookie: `session=${token}`,
        'x-request-id': 'seen',
      };
      const ask = (path: string, init: RequestInit = {}) =>
        fetch(serving.url + path, { ...init, headers: { ...headers, ...init.headers } }).then((r) =>
          r.text(),
        );
      const type = { 'content-type': 'application/json' };
      await ask('/graphql', { method: 'POST', body: '{"query":"{ graph { engine } }"}', headers: type });
      await ask('/graphql', { method: 'POST', body: '{"query":', headers: type });
      await ask('/graphql?query={nothing}');
      await ask('/export/nothing.csv');
      await ask('/imports/fda?file=list.csv', { method: 'POST', body: 'no list' });
      await ask('/judgements', { method: 'POST', body: '{', headers: type });
      await ask('/audit?first=x');
      await ask('/nowhere');
    }
    const { stdout, stderr } = await serving.stop();
    const printed = stdout + stderr;
    expect(printed).toContain('"msg":"refused"');
    for (const token of sent) {
      expect(printed).not.toContain(token);
      expect(printed).not.toContain(createHash('sha256').update(token).digest('hex'));
    }
    expect(printed).not.toContain(PASSWORD);
  });

  it('holds no password of a Neo4j that cannot be reached', async () => {
    const ended = await run(['serve'], {
      NEO4J_URI: `bolt://127.0.0.1:${await freePort()}`,
      NEO4J_PASSWORD: PASSWORD,
      LOG_LEVEL: 'trace',
    });
    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).not.toContain(PASSWORD);
  });
});

describe('The log', () => {
  it('hides what bears the name of a secret, however deep it stands', async () => {
    const { spawnSync } = await import('node:child_process');
    const script = `import('./src/log.ts').then(({ createLog }) => createLog('info').info({ req: { headers: { authorization: 'Bearer ${PASSWORD}', cookie: '${PASSWORD}' } }, config: { neo4j: { password: '${PASSWORD}' } }, token: '${PASSWORD}' }, 'seen'))`;
    const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', script], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('"msg":"seen"');
    expect(stderr).toContain('[hidden]');
    expect(stderr).not.toContain(PASSWORD);
  });
});
