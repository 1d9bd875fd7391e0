// docs/adding-a-source.md, followed to the letter: its sheet, its mapping, its commands and its query.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TARGETS } from '../../src/import/sheets/targets.ts';
import { query, ROOT, run, serve, temporaryFolder } from './run.ts';

const guide = readFileSync(join(ROOT, 'docs/adding-a-source.md'), 'utf8');
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

describe('docs/adding-a-source.md', () => {
  const folder = temporaryFolder();
  const env = { GRAPH_PATH: join(folder.path, 'graph') };
  const commands = blocks('sh').map((line) =>
    line
      .replace('npm run import -- ', 'import ')
      .trim()
      .split(' ')
      .map((word) => word.replace(/^my-tenders\.\w+$/, (name) => join(folder.path, name))),
  );
  beforeAll(async () => {
    await run(['import', 'facts', 'data'], env);
    writeFileSync(join(folder.path, 'my-tenders.csv'), blocks('csv')[0] ?? '');
    writeFileSync(join(folder.path, 'my-tenders.json'), blocks('json')[0] ?? '');
  });
  afterAll(folder.remove);

  it('has three commands: look, try, import', () => {
    expect(commands.map((words) => words.length)).toEqual([4, 6, 5]);
  });

  it('first finds no mapping that fits, and says what each lacks', async () => {
    const { code, stderr } = await run(commands[0] ?? [], env);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'my-tenders.csv fits no mapping of procurement. Its headings: Klinik, Vorhaben, Anbieter, Preis (TEUR), Zuschlag am, Status.\n',
    );
  });

  it('then tries the mapping and finds nothing wrong', async () => {
    const { code, stdout, stderr } = await run(commands[1] ?? [], env);
    expect(code).toBe(0);
    expect(stderr).not.toContain('line ');
    expect(stdout).toContain('\nProcurement    3 created, 0 updated, 0 unchanged\n');
    expect(stdout).toMatch(/\nDry run: nothing was written\.\n$/);
  });

  it('then imports the sheet, which a second time changes nothing', async () => {
    const { code, stdout } = await run(commands[2] ?? [], env);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'Company        0 created, 2 updated, 0 unchanged',
        'Hospital       2 created, 0 updated, 0 unchanged',
        'Procurement    3 created, 0 updated, 0 unchanged',
        '',
      ].join('\n'),
    );
    const again = await run(commands[2] ?? [], env);
    expect(again.stdout).toContain('Nothing changed: the graph already holds all of it.\n');
  });

  it('then asks for what it brought', async () => {
    const server = await serve(env);
    try {
      const answer = (await query(server.url, blocks('graphql')[0] ?? '')) as {
        data: { procurements: { nodes: object[] } };
      };
      expect(answer.data.procurements.nodes).toContainEqual({
        title: 'KI für Thorax-Röntgen',
        awardedOn: '2024-03-14',
        buyer: { name: 'Charité' },
        supplier: { name: 'Aidoc' },
        price: { amount: 85_000, currency: 'EUR' },
        caveat: null,
        sources: [{ locator: 'my-tenders.csv, line 2', source: { title: 'Tenders of German hospitals' } }],
      });
    } finally {
      await server.stop();
    }
  });

  it('finds a mapping of a copied fixture by its headings', async () => {
    copyFileSync(join(ROOT, 'test/fixtures/sheets/certificates-zh.csv'), join(folder.path, 'zh.csv'));
    const { code, stdout } = await run(['import', 'nmpa', join(folder.path, 'zh.csv')], env);
    expect(code).toBe(0);
    expect(stdout).toContain('Approval       3 created, 0 updated, 0 unchanged\n');
  });

  it.each(Object.entries(TARGETS))('names every column of %s', (target, columns) => {
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${target}\``));
    const named = [...(row ?? '').matchAll(/`([a-z_]+)`/g)].map(([, name]) => name);
    const own = Object.keys(columns).filter((name) => name !== 'source' && name !== 'locator');
    expect(own.filter((name) => !named.includes(name))).toEqual([]);
  });
});
