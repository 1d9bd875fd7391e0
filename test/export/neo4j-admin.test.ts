// The CSV folder as neo4j-admin takes it: the tool itself is run, where `npm run neo4j` has fetched it already.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findJava, LIB } from '../../src/cli/neo4j-install.ts';
import { csv } from '../../src/export/csv.ts';
import { exportGraph } from '../../src/export/index.ts';
import { temporaryFolder } from '../cli/run.ts';
import { loadEverything } from '../import/round-trip-world.ts';
import { onEmbedded } from '../kit/engines.ts';

const found = findJava();

describe.skipIf('problem' in found || !existsSync(LIB))('an exported CSV folder', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  it('is loaded by the command of its README, whole and without a warning', async () => {
    const store = await onEmbedded.openEmpty();
    await loadEverything(store);
    const { nodes, links } = await exportGraph(store, join(folder.path, 'csv'), csv);
    await store.close();
    const readme = readFileSync(join(folder.path, 'csv/README.md'), 'utf8');
    const [, command = ''] = /^neo4j-admin (.+)$/m.exec(readme) ?? [];
    expect(command).toBe('database import full neo4j --overwrite-destination @neo4j-admin.args');
    const home = join(folder.path, 'home');
    mkdirSync(join(home, 'conf'), { recursive: true });
    const java = 'java' in found ? found.java : '';
    const ended = spawnSync(java, ['-cp', join(LIB, '*'), 'org.neo4j.cli.AdminTool', ...command.split(' ')], {
      cwd: join(folder.path, 'csv'),
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
      encoding: 'utf8',
    });
    expect(ended.stderr.replace(/^Picked up .*\n/m, '')).toBe('');
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain(`Imported:\n  ${nodes} nodes\n  ${links} relationships\n`);
    expect(ended.stdout).not.toMatch(/bad entries|WARN/i);
  }, 120_000);
});
