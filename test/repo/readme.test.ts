// Follows the README as a new user does: in a copy of the tracked files, in a folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFacts } from '../../src/import/sources/facts.ts';
import { askFor, type Data } from '../kit/ask.ts';
import { onEmbedded } from '../kit/engines.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const shellBlocks = [...README.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code]) => code?.trim() ?? '');

/** A fenced GraphQL block by a word that it holds. */
function graphqlBlock(word: string): string {
  const found = [...README.matchAll(/```graphql\n([\s\S]*?)```/g)].find(([, code]) => code?.includes(word));
  return found?.[1] ?? '';
}

describe('the README', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'medai-readme-'));
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    for (const file of files.trim().split('\n'))
      cpSync(join(ROOT, file), join(copy, file), { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('starts with two commands, install and start, and install and test', () => {
    expect(shellBlocks.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('serves the main question after its first command, and again after a second start', async () => {
    const [start = ''] = shellBlocks;
    const first = await startAndAsk(start, copy, graphqlBlock('funders'));
    expect(first.output).toContain('Loading data/');
    expect(first.answer.data.organClusters[0].organ.name).toBe('heart');
    const second = await startAndAsk('npm start', copy, graphqlBlock('funders'));
    expect(second.output).not.toContain('Loading data/');
    expect(second.answer).toEqual(first.answer);
  }, 180_000);

  it('imports an FDA file with its command', () => {
    const command = shellBlocks.find((block) => block.includes('import -- fda')) ?? '';
    cpSync(join(ROOT, 'test/fixtures/fda/devices.csv'), join(copy, 'ai-enabled-devices.csv'));
    // With a path, so that it does not ask the FDA's server.
    const withFile = `${command.trimEnd()} ai-enabled-devices.csv`;
    expect(sh(withFile, copy)).toMatch(/Approval\s+\d+ created, \d+ updated, 0 unchanged/);
    expect(sh(withFile, copy)).toContain('Nothing changed');
  }, 60_000);

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = [...README.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name && name in scripts))).toEqual([]);
  });

  it('gives the answer that the graph gives', async () => {
    const store = await onEmbedded.openEmpty();
    await importFacts(store, join(ROOT, 'data'));
    const { organClusters } = await askFor(
      store,
      '{ organClusters { organ { name } productCount companyCount funders(first: 2) { totalCount nodes { investor { name } companies { name } } } } }',
    );
    await store.close();
    type Funder = { investor: { name: string }; companies: { name: string }[] };
    const backing = (nodes: Funder[]) =>
      nodes
        .map(
          ({ investor, companies }) => `${investor.name} (${companies.map(({ name }) => name).join(', ')})`,
        )
        .join('; ');
    const rows = organClusters
      .slice(0, 5)
      .map(
        (c: (typeof organClusters)[0]) =>
          `| ${c.organ.name} | ${c.productCount} | ${c.companyCount} | ${c.funders.totalCount} | ${backing(c.funders.nodes)} |`,
      );
    const table = README.slice(README.indexOf('<!-- main-question'), README.indexOf('<!-- /main-question'));
    expect(
      table
        .replace(/ +/g, ' ')
        .split('\n')
        .filter((line) => /^\| [a-z]+ \| \d/.test(line)),
    ).toEqual(rows);
    const funded = organClusters.filter((c: (typeof organClusters)[0]) => c.funders.totalCount > 0);
    expect(README).toContain(
      `it gives ${organClusters.length} clusters, ${funded.length} of them with funders`,
    );
  });
});

function sh(command: string, cwd: string): string {
  return execFileSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environment(),
  });
}

/** Runs the command until it names its address, asks there, and stops it by its own process group. */
async function startAndAsk(command: string, cwd: string, query: string) {
  const child = spawn('sh', ['-c', command], { cwd, detached: true, env: environment() });
  let output = '';
  try {
    const url = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk;
        const found = /GraphQL\s+(\S+)/.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => reject(new Error(output)));
    });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const playground = await fetch(`${dirname(url)}/playground`);
    expect(playground.status).toBe(200);
    return { output, answer: (await response.json()) as Data };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

/** The environment without what vitest and the tests set. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, VITEST: __, NEO4J_URI: ___, GRAPH_PATH: ____, ...rest } = process.env;
  return { ...rest, PORT: '0' };
}
