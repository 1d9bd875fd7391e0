// How the command answers to its arguments and settings before it does anything.
import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './run.ts';

describe('the command line', () => {
  const folder = temporaryFolder();
  const env = { GRAPH_PATH: `${folder.path}/graph` };
  afterAll(folder.remove);

  it('lists its commands with --help', async () => {
    const { code, stdout, stderr } = await run(['--help'], env);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Usage: medai-graph /);
    for (const command of ['serve', 'import', 'neo4j'])
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  });

  it('gives examples with import --help', async () => {
    const { code, stdout } = await run(['import', '--help'], env);
    expect(code).toBe(0);
    for (const example of [
      'facts data',
      'funding rounds.csv',
      'procurement tenders.xlsx',
      'nmpa certificates.csv',
    ])
      expect(stdout).toContain(`npm run import -- ${example}`);
    expect(stdout).toContain('--rejects <file>');
  });

  it('refuses an unknown command with exit code 2', async () => {
    const { code, stdout, stderr } = await run(['frobnicate'], env);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('add --help');
  });

  it('refuses an unknown option with exit code 2 and names it', async () => {
    const { code, stderr } = await run(['import', 'facts', 'data', '--frobnicate'], env);
    expect(code).toBe(2);
    expect(stderr).toContain("unknown option '--frobnicate'");
  });

  it('refuses an import without a path with exit code 2', async () => {
    const { code, stderr } = await run(['import', 'facts'], env);
    expect(code).toBe(2);
    expect(stderr).toContain("missing required argument 'path'");
  });

  it('refuses an unknown source with exit code 2 and names those there are', async () => {
    const { code, stderr } = await run(['import', 'gossip', 'data'], env);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'There is no source "gossip". Sources: facts, fda, graph, funding, procurement, nmpa.\n',
    );
  });

  it('refuses an edition label that is no name, with exit code 2', async () => {
    const { code, stderr } = await run(['import', 'fda', 'list.csv', '--edition', 'a b'], env);
    expect(code).toBe(2);
    expect(stderr).toContain('It must be up to 40 letters, digits, dots and hyphens.');
  });

  it('names every wrong setting at once, with exit code 2', async () => {
    const { code, stdout, stderr } = await run(['serve'], {
      ...env,
      NEO4J_URI: 'localhost:7687',
      PORT: '70000',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('These settings are wrong:');
    expect(lines.find((line) => line.startsWith('  PORT: '))).toBeDefined();
    expect(lines.find((line) => line.startsWith('  LOG_LEVEL: '))).toBeDefined();
    expect(lines).toContain('  NEO4J_URI: write neo4j://host:7687 or bolt://host:7687');
  });

  it('has made no graph through any of it', () => {
    expect(existsSync(env.GRAPH_PATH)).toBe(false);
  });
});
