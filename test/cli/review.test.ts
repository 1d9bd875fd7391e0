// npm run review: the list of open pairs, and a judgement kept for good.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFda } from '../../src/import/sources/fda.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { run, temporaryFolder } from './run.ts';

const LIST = `Date of Final Decision,Submission Number,Device,Company,Panel (Lead),Primary Product Code
09/15/2024,K990001,Beatscan,"Halcyon Health, Inc.",Cardiovascular,QZA
08/15/2024,K990002,Gaitview,"Halcyon, Inc.",Neurology,QZB
07/15/2024,K990003,Gaitview 2,"Halcyon, Inc.",Neurology,QZB
06/15/2024,K990004,Lensmark,Quarrel Optics GmbH,Ophthalmic,QZD
`;

describe('npm run review', () => {
  const folder = temporaryFolder();
  const env = { GRAPH_PATH: join(folder.path, 'graph') };
  const judgements = join(folder.path, 'judgements.csv');
  beforeAll(async () => {
    writeFileSync(judgements, 'a,b,verdict,reason,decided_on,decided_by');
    writeFileSync(join(folder.path, 'list.csv'), LIST);
    const store = openEmbedded({ folder: env.GRAPH_PATH });
    await store.migrate();
    await importFda(store, join(folder.path, 'list.csv'));
    await store.close();
  });
  afterAll(() => folder.remove());
  const review = (...args: string[]) => run(['review', '--judgements', judgements, ...args], env);

  it('lists the pairs with what tells them apart', async () => {
    const { stdout, code } = await review();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^[0-9a-f]{6} {2}likeness 0\.\d\d\n {2}Halcyon, Inc\. {2}\(halcyon; not in data\/; 2 approvals\)\n {4}makes Gaitview \| Gaitview 2\n {2}Halcyon Health, Inc\. {2}\(halcyon-health; not in data\/; 1 approvals\)\n {4}makes Beatscan\n\n1 pairs wait\./,
    );
  });

  it('wants a reason, a name and a number that is open', async () => {
    const [{ number }] = JSON.parse((await review('--json')).stdout);
    expect(await review('--same', number)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--reason'),
    });
    expect(await review('--same', 'ffffff', '--reason', 'x', '--by', 'y')).toMatchObject({
      code: 2,
      stderr:
        'There is no open pair ffffff. Run npm run review, or ask for GET /judgements, for those that are open.\n',
    });
    expect((await review('--same', number, '--different', number)).code).toBe(2);
  });

  it('keeps the judgement as a row, after which the pair waits no more', async () => {
    const before = join(folder.path, 'before.csv');
    copyFileSync(judgements, before);
    const [{ number }] = JSON.parse((await review('--json')).stdout);
    expect(
      (await review('--different', number, '--reason', 'two, says "the" register', '--by', 'jd')).code,
    ).toBe(0);
    expect(readFileSync(judgements, 'utf8').split('\n')[1]).toMatch(
      /^"Halcyon, Inc\.","Halcyon Health, Inc\.",different,"two, says ""the"" register",\d{4}-\d\d-\d\d,jd$/,
    );
    expect((await review()).stdout).toBe('No pair waits for review.\n');
    copyFileSync(before, judgements);
    expect((await review()).stdout).toContain('1 pairs wait');
  });

  it('takes a judgement back by its number, and keeps both in the audit log with who it was', async () => {
    const [{ number }] = JSON.parse((await review('--json')).stdout);
    await review('--same', number, '--reason', 'one register', '--by', 'jd');
    const [judged] = JSON.parse((await review('--judged', '--json')).stdout);
    expect(judged).toMatchObject({ a: 'Halcyon, Inc.', verdict: 'same', decided_by: 'jd' });
    const undone = await review('--undo', judged.number, '--reason', 'a mistake', '--by', 'ak');
    expect([undone.code, undone.stdout]).toEqual([0, expect.stringContaining('Taken out of ')]);
    expect(await review('--judged')).toMatchObject({ stdout: '' });
    expect(await review('--undo', judged.number, '--reason', 'x', '--by', 'ak')).toMatchObject({ code: 2 });
    const store = openEmbedded({ folder: env.GRAPH_PATH });
    const [row] = await store.read('audit/page', {
      orderBy: 'NEWEST',
      backward: true,
      limit: 10,
      afterKey: null,
      afterId: null,
      beforeKey: null,
      beforeId: null,
    });
    await store.close();
    expect(row?.page.map(({ node: { who, via, action, outcome } }) => [who, via, action, outcome])).toEqual([
      ['jd', 'CLI', 'judgement different', 'DONE'],
      ['jd', 'CLI', 'judgement same', 'DONE'],
      ['ak', 'CLI', 'judgement undo', 'DONE'],
    ]);
  });
});
