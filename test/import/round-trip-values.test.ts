// Whatever a property holds comes back as it was: text with any character, empty against absent, numbers, lists.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { exportGraph, FORMATS } from '../../src/export/index.ts';
import { importGraph } from '../../src/import/sources/graph.ts';
import { temporaryFolder } from '../cli/run.ts';
import { graphs, writeAny } from '../export/any-values.ts';
import { describeOnEachEngine, onEmbedded } from '../kit/engines.ts';
import { wholeFingerprint } from './fingerprint.ts';

describeOnEachEngine('any values', (engine) => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  it.each(['csv', 'jsonl'])(
    'come back through %s',
    async (format) => {
      const load = FORMATS[format]?.load;
      await fc.assert(
        fc.asyncProperty(graphs, async (nodes) => {
          const source = await engine.openEmpty();
          await writeAny(source, nodes);
          const original = await wholeFingerprint(source);
          if (load !== undefined) await exportGraph(source, folder.path, await load());
          await source.close();
          const target = await engine.openEmpty();
          await importGraph(target, folder.path);
          const restored = await wholeFingerprint(target);
          await target.close();
          expect(restored).toBe(original);
        }),
        { numRuns: engine.name === 'embedded' ? 60 : 8 },
      );
    },
    120_000,
  );
});

describe('a value that CSV cannot hold', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  it.each([
    ['a list of one empty text', [{ list: [''] }], 'company:0: list is a list of one empty text'],
    [
      'a column of two types',
      [{ a: 'x' }, { a: 1 }],
      'Company.a holds string in some places and double in others',
    ],
    [
      'a text beside a list',
      [{ a: 'x' }, { a: [] }],
      'Company.a holds string in some places and a list in others',
    ],
  ])('is refused with the way out: %s', async (_, nodes, sentence) => {
    const store = await onEmbedded.openEmpty();
    await writeAny(store, nodes);
    const format = await FORMATS.csv?.load();
    await expect(exportGraph(store, folder.path, format as NonNullable<typeof format>)).rejects.toThrow(
      sentence,
    );
    await store.close();
  });
});
