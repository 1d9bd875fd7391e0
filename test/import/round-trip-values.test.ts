// Whatever a property holds comes back as it was: text with any character, empty against absent, numbers, lists.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { exportGraph, FORMATS } from '../../src/export/index.ts';
import { importGraph } from '../../src/import/sources/graph.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../cli/run.ts';
import { describeOnEachEngine, onEmbedded } from '../kit/engines.ts';
import { wholeFingerprint } from './fingerprint.ts';

type Props = Record<string, unknown>;

// Every character that means something in CSV, JSON, XML or Cypher, and any other.
const special = fc.constantFrom(
  ...['', '"', '""', "'", ',', ';', '|', '\n', '\r', '\r\n', '\\', '\\n', '`', '$x', '1', '1.0', 'true'],
  ...['null', ' a ', '<&>', ']]>', '\u2028', '\u001f', '\u0000', '推想', '😀', '=1+1', '{}', '[]'],
);
const text = fc.oneof(
  special,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(special).map((s) => s.join('')),
);
const list = fc
  .array(text, { maxLength: 4 })
  // CSV cannot hold it, and export says so.
  .filter((items) => items.length !== 1 || items[0] !== '');
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.constantFrom(0, 1, 1.5, -2.5e-9, 3_830_000_000, 2 ** 53),
);
const props: fc.Arbitrary<Props> = fc.record(
  { text, list, number, flag: fc.boolean() },
  { requiredKeys: [] },
);
const graphs = fc.array(props, { minLength: 1, maxLength: 40 });

async function write(store: Store, nodes: Props[]): Promise<void> {
  await store.write(async (tx) => {
    await tx.run('restored-node#Entity:Company', {
      rows: nodes.map((node, at) => ({ id: `company:${at}`, props: node })),
    });
    await tx.run('restored-link#DEVELOPS', {
      rows: nodes.map((node, at) => ({ source: `company:${at}`, target: 'company:0', props: node })),
    });
    await tx.run('graph-state', { factsDigest: 'x' });
  });
}

describeOnEachEngine('any values', (engine) => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  it.each(['csv', 'jsonl'])('come back through %s', async (format) => {
    const load = FORMATS[format]?.load;
    await fc.assert(
      fc.asyncProperty(graphs, async (nodes) => {
        const source = await engine.openEmpty();
        await write(source, nodes);
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
  });
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
    await write(store, nodes);
    const format = await FORMATS.csv?.load();
    await expect(exportGraph(store, folder.path, format as NonNullable<typeof format>)).rejects.toThrow(
      sentence,
    );
    await store.close();
  });
});
