// The generated files are those that the schema and the statements give.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './files.ts';

function check(folder: string) {
  const { status, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/tsx'),
    [join(ROOT, 'codegen.ts'), '--check'],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stderr };
}

describe('npm run generate', () => {
  it('would change nothing', () => {
    expect(check(ROOT)).toEqual({ status: 0, stderr: '' });
  });

  it('is asked for by name where a generated file is stale', () => {
    const copy = mkdtempSync(join(tmpdir(), 'medai-generated-'));
    try {
      for (const folder of ['src/generated', 'web/src/generated'])
        cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
      appendFileSync(join(copy, 'src/generated/statements.ts'), '// edited by hand\n');
      expect(check(copy)).toEqual({
        status: 1,
        stderr: 'Out of date: src/generated/statements.ts. Run: npm run generate\n',
      });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
