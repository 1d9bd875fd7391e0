// npm run import of a folder that does not fit into the memory it is given: rows are read, written and forgotten.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyFolder, FIXTURES } from '../import/data-folder.ts';
import { run, temporaryFolder } from './run.ts';

const ROWS = 30_000;
// The text of the rows alone is 60 MB, and an importer that holds it holds it several times.
const TITLE = 'many'.repeat(500);
const HEAP_MB = 100;

describe('npm run import of a large folder', () => {
  const graph = temporaryFolder();
  const folder = copyFolder(`${FIXTURES}/world`);
  beforeAll(() => {
    const lines = Array.from({ length: ROWS }, (_, at) => `many-${at},${TITLE}${at},,,2021,,press\n`);
    appendFileSync(join(folder.path, 'sources.csv'), lines.join(''));
  });
  afterAll(() => {
    folder.remove();
    graph.remove();
  });

  it('keeps to the memory that it is given', async () => {
    const env = { GRAPH_PATH: graph.path, NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` };
    const { code, stdout } = await run(['import', 'facts', folder.path], env);
    expect(stdout).toMatch(new RegExp(`^Source +${ROWS + 5} created`, 'm'));
    expect(code).toBe(0);
  }, 60_000);
});
