// Graphs whose properties hold whatever a property can: for tests of export.
import fc from 'fast-check';
import type { Store } from '../../src/store/store.ts';

export type Props = Record<string, unknown>;

// Every character that means something in CSV, JSON, XML or Cypher, and any other.
const special = fc.constantFrom(
  ...[
    '',
    '"',
    '""',
    "'",
    ',',
    ';',
    '|',
    '\n',
    '\r',
    '\r\n',
    '\\',
    '\\n',
    '\\u0027',
    '\\u005C',
    '`',
    '$x',
    '1',
    '1.0',
    'true',
  ],
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
export const graphs = fc.array(props, { minLength: 1, maxLength: 40 });

export async function writeAny(store: Store, nodes: Props[]): Promise<void> {
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
