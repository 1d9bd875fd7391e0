// Malformed files of a folder in data/'s format: refused before anything is written, or row by row.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { printProblem } from '../../src/import/problem.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import type { Store } from '../../src/store/store.ts';
import { onEmbedded } from '../kit/engines.ts';
import { copyFolder, FIXTURES } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';
import { FACTS_FILES, WRONG_ROWS } from './malformed/facts-files.ts';

describe('a folder of facts with a malformed file', () => {
  let store: Store;
  const folder = copyFolder(join(FIXTURES, 'world'));
  const at = (file: string) => join(folder.path, file);
  /** The answer to the folder with this file in place of its own. */
  const importWith = async (file: string, content: Uint8Array | string) => {
    const whole = readFileSync(at(file));
    writeFileSync(at(file), content);
    return importFacts(store, folder.path, { rules: [] })
      .catch((thrown: unknown) => thrown)
      .finally(() => writeFileSync(at(file), whole));
  };
  beforeAll(async () => {
    store = await onEmbedded.openEmpty();
  });
  afterAll(async () => {
    folder.remove();
    await store.close();
  });

  it.each(FACTS_FILES.map((one) => [one.title, one] as const))(
    'is refused, and nothing is written: %s',
    async (_, { file, bytes, refused }) => {
      const error = await importWith(file, bytes());
      expect(error).toBeInstanceOf(KnownError);
      expect(error).toMatchObject({ code: 'UNREADABLE_DATA', message: refused });
      expect(await store.read('graph/counts', {})).toEqual([]);
    },
  );

  it('is imported but for its wrong rows, whichever they are', async () => {
    await importFacts(store, folder.path, { rules: [] });
    const whole = await fingerprint(store);
    for (const { file, row, problems } of WRONG_ROWS) {
      const content = readFileSync(at(file), 'utf8');
      const line = content.trimEnd().split('\n').length + 1;
      const report = await importWith(file, `${content.trimEnd()}\n${row}\n`);
      expect(report, row).toMatchObject({ rejected: [{ file, raw: row.trim() }] });
      const printed = (report as Awaited<ReturnType<typeof importFacts>>).problems.map(printProblem);
      expect(printed).toEqual(problems.map((problem) => problem.replace('LINE', String(line))));
      expect(await fingerprint(store)).toBe(whole);
    }
  });
});
