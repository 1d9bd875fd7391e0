// npm run import as a person runs it: exit codes, what it prints, and the file of rejected rows.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWhen, ROOT, run, temporaryFolder } from './run.ts';

const FDA = join(ROOT, 'test/fixtures/fda');
const HEADER = 'Date of Final Decision,Submission Number,Device,Company,Panel (Lead),Primary Product Code';

describe('npm run import', () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const env = { GRAPH_PATH: at('graph') };
  beforeAll(async () => {
    await run(['import', 'facts', 'data'], env);
    copyFileSync(join(FDA, 'devices.csv'), at('devices.csv'));
    copyFileSync(join(FDA, 'bad-rows.csv'), at('bad-rows.csv'));
  });
  afterAll(folder.remove);

  it('downloads a list that is published where no path is given', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/list.csv') response.end(readFileSync(at('bad-rows.csv')));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const list = { ...env, FDA_LIST_URL: `${address}/list.csv` };
    const good = await run(['import', 'fda', '--dry-run', '--rejects', at('list.rejects.csv')], list);
    const gone = await run(['import', 'fda'], { ...env, FDA_LIST_URL: `${address}/gone` });
    server.close();
    expect(good.stderr).toContain(`Downloading ${address}/list.csv\n`);
    expect(good.stderr).toContain('downloaded-list, line 3, Date of Final Decision: "13/45/2024" must be');
    expect(good.stderr).toContain(`6 rows would not be written; they are in ${at('list.rejects.csv')}.`);
    expect(gone).toEqual({
      code: 1,
      stdout: '',
      stderr: `Downloading ${address}/gone\n${address}/gone answered 404 Not Found. Download the list by hand and give its path: npm run import -- fda <file>\n`,
    });
  });

  it('says in one sentence that a file does not exist', async () => {
    const { code, stdout, stderr } = await run(['import', 'fda', at('missing.csv')], env);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(`${at('missing.csv')} does not exist. Check the path.\n`);
  });

  it('says in one sentence that a folder does not exist', async () => {
    const { code, stderr } = await run(['import', 'facts', at('missing')], env);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `The folder ${at('missing')} does not exist. Name a folder with files such as company.csv.\n`,
    );
  });

  it('shows in a dry run what would change and counts what the import then counts', async () => {
    const args = ['import', 'fda', at('devices.csv'), '--dry-run', '--changes', at('changes.jsonl')];
    const { code, stdout } = await run(args, env);
    expect(code).toBe(0);
    expect(stdout).toContain(
      [
        'company:viz-ai updated',
        '    listedAs: null → ["Viz.ai, Inc."]',
        '    + DEVELOPS product:viz-ai-invented-viz-viewer',
        '    + STATED_IN source:fda-ai-enabled-devices (by "fda", statedAs "Viz.ai, Inc.")',
        '',
      ].join('\n'),
    );
    expect(stdout.split('\n').slice(-6)).toEqual([
      'Company        6 created, 2 updated, 0 unchanged',
      'Product        10 created, 0 updated, 0 unchanged',
      'Approval       11 created, 1 updated, 0 unchanged',
      'Target         6 created, 0 updated, 0 unchanged',
      'Dry run: nothing was written.',
      '',
    ]);
    const changes = readFileSync(at('changes.jsonl'), 'utf8').trimEnd().split('\n');
    expect(changes).toHaveLength(32);
    expect(JSON.parse(changes.find((line) => line.includes('"id":"company:viz-ai"')) ?? '')).toMatchObject({
      kind: 'Company',
      what: 'updated',
      properties: { listedAs: { before: null, after: ['Viz.ai, Inc.'] } },
    });
  });

  it('counts in a dry run on an empty graph the facts that would come first, and shows what the list brings', async () => {
    const empty = { GRAPH_PATH: at('empty') };
    const { stdout } = await run(['import', 'fda', at('devices.csv'), '--dry-run'], empty);
    expect(stdout).toMatch(/^data\/ is not in the graph yet and would come first: \d{4} nodes created\.$/m);
    expect(stdout.match(/^company:\S+ created$/gm)).toHaveLength(6);
    expect(stdout).not.toContain('--verbose');
  });

  it('shows in a dry run twenty changes of each kind, and all of them with --verbose', async () => {
    const empty = { GRAPH_PATH: at('empty') };
    const { stdout } = await run(['import', 'facts', 'data', '--dry-run'], empty);
    expect(stdout.match(/^company:\S+ created$/gm)).toHaveLength(20);
    expect(stdout).toMatch(/^\.\.\. and \d+ more Company created$/m);
    expect(stdout).toContain('All of them: --verbose, or --changes <file> for JSON Lines.\n');
    const { stdout: all } = await run(['import', 'facts', 'data', '--dry-run', '--verbose'], empty);
    expect(all.match(/^company:\S+ created$/gm)?.length).toBeGreaterThan(100);
    expect(all).not.toContain('--verbose');
  });

  it('takes the options of a dry run with --dry-run alone', async () => {
    const { code, stderr } = await run(['import', 'fda', at('devices.csv'), '--verbose'], env);
    expect(code).toBe(2);
    expect(stderr).toBe('--verbose and --changes show what a dry run finds. Add --dry-run.\n');
  });

  it('wants for the changes a file that can be written', async () => {
    const args = ['import', 'fda', at('devices.csv'), '--dry-run', '--changes', at('no/such/file')];
    const { code, stderr } = await run(args, env);
    expect(code).toBe(2);
    expect(stderr).toContain('Name another file.\n');
  });

  it('prints what it created of each kind', async () => {
    const { code, stdout } = await run(['import', 'fda', at('devices.csv')], env);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'Company        6 created, 2 updated, 0 unchanged',
        'Product        10 created, 0 updated, 0 unchanged',
        'Approval       11 created, 1 updated, 0 unchanged',
        'Target         6 created, 0 updated, 0 unchanged',
        '',
      ].join('\n'),
    );
    expect(existsSync(at('devices.csv.rejects.csv'))).toBe(false);
  });

  it('shows its progress as plain lines where there is no terminal', async () => {
    const { stderr } = await run(['import', 'fda', at('devices.csv')], env);
    expect(stderr).toMatch(/^Importing fda: \d+ of \d+ rows/m);
    expect(stderr).not.toContain('\u001b');
  });

  it('says the second time that nothing changed', async () => {
    const { code, stdout } = await run(['import', 'fda', at('devices.csv')], env);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'Company        0 created, 0 updated, 8 unchanged',
        'Product        0 created, 0 updated, 10 unchanged',
        'Approval       0 created, 0 updated, 12 unchanged',
        'Target         0 created, 0 updated, 6 unchanged',
        'Nothing changed: the graph already holds all of it.',
        '',
      ].join('\n'),
    );
  });

  it('writes the good rows of a list with bad ones, reports those and keeps them in a file', async () => {
    const { code, stdout, stderr } = await run(
      ['import', 'fda', at('bad-rows.csv'), '--edition', 'bad'],
      env,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('Approval       2 created, 0 updated, 0 unchanged');
    expect(stderr).toContain(
      'bad-rows.csv, line 3, Date of Final Decision: "13/45/2024" must be a date as MM/DD/YYYY. Correct the cell and import the file again.\n',
    );
    expect(stderr.match(/^bad-rows\.csv, line /gm)).toHaveLength(8);
    const rejects = at('bad-rows.csv.rejects.csv');
    expect(stderr).toContain(`6 rows were not written; they are in ${rejects}.\n`);
    const lines = readFileSync(rejects, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe(HEADER);
    expect(lines).toContain('2024-09-01,K99,"Three, in one row",Good Maker Inc.,Radiology,qza');
  });

  it('puts the rejected rows where it is told to', async () => {
    const args = ['import', 'fda', at('bad-rows.csv'), '--edition', 'bad', '--rejects', at('here.csv')];
    const { code, stderr } = await run(args, env);
    expect(code).toBe(1);
    expect(stderr).toContain(`6 rows were not written; they are in ${at('here.csv')}.`);
    expect(readFileSync(at('here.csv'), 'utf8').startsWith(`${HEADER}\n`)).toBe(true);
  });

  it('does not claim to hold all of a file whose rows it rejected', async () => {
    const { stdout } = await run(['import', 'fda', at('bad-rows.csv'), '--edition', 'bad'], env);
    expect(stdout).not.toContain('holds all of it');
  });

  it('says in a known sentence that the rejected rows cannot be kept where it is told to', async () => {
    const args = [
      'import',
      'fda',
      at('bad-rows.csv'),
      '--edition',
      'bad',
      '--rejects',
      at('no/such/folder.csv'),
    ];
    const { code, stderr } = await run(args, env);
    expect(code).toBe(1);
    expect(stderr).not.toContain('Unexpected error');
  });

  it('adds the rows of a corrected reject file to their edition with --add', async () => {
    await run(['import', 'fda', at('bad-rows.csv'), '--edition', 'mended'], env);
    writeFileSync(at('mended.csv'), `${HEADER}\n09/01/2024,K990103,Mended,Good Maker Inc.,Radiology,QZA\n`);
    const { code } = await run(['import', 'fda', at('mended.csv'), '--edition', 'mended', '--add'], env);
    expect(code).toBe(0);
    await run(['export', at('export')], env);
    const links = readFileSync(at('export/links.jsonl'), 'utf8').split('\n');
    const listed = links.filter(
      (line) => line.includes('fda-ai-enabled-devices:mended') && line.includes('LISTED_IN'),
    );
    expect(listed).toHaveLength(3);
  });

  it('goes on where a killed one broke off, and says so', async () => {
    const broken = { GRAPH_PATH: at('broken') };
    const { code } = await killWhen(['import', 'facts', 'data'], broken, /of 3,038 rows/);
    expect(code).toBeNull();
    const { stderr, stdout } = await run(['import', 'facts', 'data'], broken);
    expect(stderr).toMatch(
      /^An import of data, begun at \S+Z, broke off at \S+Z: what it wrote is kept, the rest follows\.$/m,
    );
    expect(stdout).toMatch(/^Reimbursement +28 created/m);
    const { stderr: silent } = await run(['import', 'facts', 'data'], broken);
    expect(silent).not.toContain('broke off');
  });

  it('wants --prune for --force, and has neither for a list', async () => {
    expect(await run(['import', 'facts', 'data', '--force'], env)).toMatchObject({
      code: 2,
      stderr: '--force is for --prune. Add --prune, or leave it out.\n',
    });
    expect(await run(['import', 'fda', at('devices.csv'), '--prune'], env)).toMatchObject({
      code: 2,
      stderr:
        '--prune is not for fda: an edition drops by itself what a corrected file of it no longer lists.\n',
    });
  });
});
