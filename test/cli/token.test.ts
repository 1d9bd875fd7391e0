// npm run token: what it prints, and what it keeps.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './run.ts';

describe('npm run token', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'tokens.json');
  const token = (...args: string[]) => run(['token', ...args], { API_TOKENS_FILE: path });
  afterAll(folder.remove);

  it('prints a new token once and keeps only its digest, in a file of its owner', async () => {
    const { code, stdout } = await token('add', 'jd', '--role', 'curator');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^medai_[\w-]{43}\n$/);
    const kept = readFileSync(path, 'utf8');
    expect(kept).not.toContain(stdout.trim());
    expect(JSON.parse(kept).tokens).toEqual([
      {
        name: 'jd',
        role: 'curator',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        addedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('lists names and roles, and revokes', async () => {
    await token('add', 'ops', '--role', 'admin');
    expect((await token('list')).stdout).toMatch(/^jd +curator +added on .+\nops +admin +added on .+\n$/);
    expect((await token('revoke', 'jd')).code).toBe(0);
    expect((await token('list')).stdout).toMatch(/^ops +admin +added on .+\n$/);
  });

  it.each([
    [['add', 'ops', '--role', 'reader'], 'There is a token ops already.'],
    [['add', 'a b', '--role', 'reader'], '"a b" is no name'],
    [['add', '__x__\n', '--role', 'reader'], 'is no name'],
    [['add', 'x', '--role', 'root'], 'Allowed choices are reader, curator, admin.'],
    [['add', 'x'], "required option '--role <role>' not specified"],
    [['revoke', 'nobody'], 'There is no token nobody. Run: npm run token -- list'],
  ])('refuses %j', async (args, sentence) => {
    const { code, stderr } = await token(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('asks for the file where none is set', async () => {
    const { code, stderr } = await run(['token', 'list'], {});
    expect([code, stderr]).toEqual([2, expect.stringContaining('Set API_TOKENS_FILE')]);
  });
});
