// Restores that must not go through, or that break off: what the graph then holds, and what the next one does.
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { exportGraph, FORMATS } from '../../src/export/index.ts';
import { importGraph } from '../../src/import/sources/graph.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../cli/run.ts';
import { describeOnEachEngine, onEmbedded } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';
import { copyFolder } from './data-folder.ts';
import { wholeFingerprint } from './fingerprint.ts';

const exported = temporaryFolder();
let original: string;
beforeAll(async () => {
  const store = await loadWorld(await onEmbedded.openEmpty());
  original = await wholeFingerprint(store);
  for (const [name, { load }] of Object.entries(FORMATS))
    await exportGraph(store, join(exported.path, name), await load());
  await store.close();
});
afterAll(exported.remove);

type Damage = (path: string) => void;
const edit =
  (file: string, from: string | RegExp, to: string): Damage =>
  (path) => {
    const text = readFileSync(join(path, file), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(path, file), changed);
  };
/** As someone does who wants the change: without the digest, the content itself is checked. */
const onPurpose: Damage = edit('export.json', /"sha256": "\w+"/g, '"sha256_": ""');
const both =
  (...damages: Damage[]): Damage =>
  (path) => {
    for (const damage of damages) damage(path);
  };

const COMPANY = 'nodes/Company.csv';
const DAMAGED: [what: string, format: string, damage: Damage, sentence: string | RegExp][] = [
  [
    'no export.json',
    'csv',
    (path) => rmSync(join(path, 'export.json')),
    'export.json cannot be read (ENOENT)',
  ],
  [
    'an export.json of another program',
    'csv',
    edit('export.json', '"files"', '"fields"'),
    'export.json is not what npm run export writes',
  ],
  [
    'a path out of the folder',
    'csv',
    edit('export.json', COMPANY, '../../etc/passwd'),
    'export.json is not what npm run export writes',
  ],
  [
    'a file too few',
    'csv',
    (path) => rmSync(join(path, 'links/RAISED.csv')),
    'links/RAISED.csv cannot be read (ENOENT)',
  ],
  [
    'one letter changed',
    'csv',
    edit(COMPANY, 'Xinmai', 'Xinmay'),
    'nodes/Company.csv is not as it was exported',
  ],
  [
    'a word for a number',
    'csv',
    edit('nodes/FundingRound.csv', /,"?(\d+)"?,/, ',many,'),
    /nodes\/FundingRound\.csv, line \d+, \w+: "many" is no double/,
  ],
  [
    'a cell too many',
    'csv',
    edit(COMPANY, /\n$/, ',x\n'),
    /nodes\/Company\.csv, line \d+: has \d+ cells, and its header \d+/,
  ],
  [
    'the last row cut off',
    'csv',
    edit('nodes/Investor.csv', /\n[^\n]*\n$/, '\n'),
    /nodes\/Investor\.csv holds \d+ nodes, and \d+ were exported/,
  ],
  ['a quote that does not close', 'csv', edit(COMPANY, /\n$/, '"\n'), 'nodes/Company.csv is no readable CSV'],
  [
    'a header of another kind',
    'csv',
    edit(COMPANY, 'name:string', 'name:text'),
    'nodes/Company.csv, line 1: "name:text" is no column',
  ],
  [
    'half a line of JSON',
    'jsonl',
    (path) => appendFileSync(join(path, 'links.jsonl'), '{"source":'),
    /links\.jsonl, line \d+: is no JSON/,
  ],
  ['a line without an id', 'jsonl', edit('nodes.jsonl', '"id"', '"key"'), 'nodes.jsonl, line 1, id:'],
  [
    'a node twice',
    'csv',
    both(onPurpose, edit(COMPANY, /\ncompany:[\w-]+/, '\ncompany:xinmai')),
    /nodes\/Company\.csv, line \d+: company:xinmai stands in the export twice/,
  ],
  [
    'a link to nowhere',
    'csv',
    both(onPurpose, edit('links/RAISED.csv', /\ncompany:[\w-]+/, '\ncompany:nobody')),
    'links/RAISED.csv, line 2: company:nobody or funding-round:',
  ],
  [
    'a label of tomorrow',
    'csv',
    both(onPurpose, edit(COMPANY, 'Entity;Company', 'Entity;Robot')),
    'nodes/Company.csv, line 2: Robot is no kind of node that this version knows',
  ],
  [
    'a link of tomorrow',
    'jsonl',
    both(onPurpose, edit('links.jsonl', '"RAISED"', '"DREAMT"')),
    /links\.jsonl, line \d+: DREAMT is no type of link/,
  ],
];

describeOnEachEngine('a restore', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.openEmpty();
  });
  afterEach(() => store.close());

  it.each(DAMAGED)('refuses an export with %s, and says where', async (_, format, damage, sentence) => {
    const copy = copyFolder(join(exported.path, format));
    damage(copy.path);
    await expect(importGraph(store, copy.path).finally(copy.remove)).rejects.toThrow(sentence);
    const [state] = await store.read('graph/state', {});
    expect([undefined, true]).toContain(state?.restoring);
  });

  it('refuses a graph that holds something, and leaves it as it is', async () => {
    await loadWorld(store);
    await expect(importGraph(store, join(exported.path, 'csv'))).rejects.toThrow(
      'this one holds something already',
    );
    expect(await wholeFingerprint(store)).toBe(original);
  });

  it('checks everything and writes nothing in a dry run', async () => {
    await importGraph(store, join(exported.path, 'csv'), { dryRun: true });
    expect(await store.read('export/sizes', {})).toEqual([]);
  });

  it.each([2, 4, 9, 15])(
    'that breaks off at write %i marks the graph, and is done anew by the next',
    async (n) => {
      await expect(importGraph(breakAtWrite(store, n), join(exported.path, 'csv'))).rejects.toThrow('gone');
      expect(await store.read('graph/state', {})).toMatchObject([{ restoring: true }]);
      await importGraph(store, join(exported.path, 'jsonl'));
      expect(await wholeFingerprint(store)).toBe(original);
    },
  );

  it('counts what it has written', async () => {
    const { counts } = await importGraph(store, join(exported.path, 'csv'));
    expect(counts.Company).toEqual({ created: 12, updated: 0, unchanged: 0 });
  });
});

/** The store until its n-th write, then one that has gone away. */
function breakAtWrite(store: Store, n: number): Store {
  let writes = 0;
  return {
    ...store,
    write(work) {
      writes += 1;
      return writes >= n ? Promise.reject(new KnownError('STORE_UNAVAILABLE', 'gone')) : store.write(work);
    },
  };
}
