// The graph that facts, lists, sheets and judgements make owes nothing to the order in which they came.
import { expect, it } from 'vitest';
import { type GraphNode, readLinks, readNodes } from '../../src/export/read-graph.ts';
import type { Judgement } from '../../src/import/identity/judgements.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda, relist } from '../../src/import/sources/fda.ts';
import { importSheet } from '../../src/import/sources/sheet.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { FIXTURES } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const withoutDigests = (node: GraphNode) => ({ ...node, props: { ...node.props, sheetDigest: null } });
type Step = (store: Store) => Promise<unknown>;
const sheet = (name: string) => `${FIXTURES}/sheets/${name}`;
const facts: Step = (store) => importFacts(store, `${FIXTURES}/world`, { rules: [] });
const list: Step = (store) =>
  importFda(store, `${FIXTURES}/world/fda-list.csv`, {
    rules: [],
    now: () => new Date('2026-01-31T09:30:00Z'),
  });
const rounds: Step = (store) => importSheet(store, 'funding', sheet('rounds.csv'));
const chineseRounds: Step = (store) => importSheet(store, 'funding', sheet('rounds-zh.csv'));
const tenders: Step = (store) => importSheet(store, 'procurement', sheet('tenders-zh.csv'));
const certificates: Step = (store) => importSheet(store, 'nmpa', sheet('certificates-zh.csv'));
// Tells other values of two rounds of rounds.csv.
const second: Step = (store) => importSheet(store, 'funding', sheet('rounds-second.csv'));

describeOnEachEngine('Sheets in any order', (engine) => {
  async function after(steps: Step[]): Promise<string> {
    const store = await engine.openEmpty();
    try {
      for (const step of steps) await step(store);
      return await fingerprint(store);
    } finally {
      await store.close();
    }
  }

  it('and facts and a list make one graph', async () => {
    const one = await after([facts, list, rounds, chineseRounds, tenders, certificates, second]);
    expect(await after([second, certificates, rounds, tenders, chineseRounds, facts, list])).toBe(one);
    expect(await after([tenders, list, second, facts, chineseRounds, certificates, rounds])).toBe(one);
  }, 120_000);

  it('make one graph of a round a row and of an investment a row', async () => {
    const cited = { source: 'trade-weekly' };
    const shapes = ['rounds.csv', 'investments.csv'].map(async (name) => {
      const store = await engine.openEmpty();
      await facts(store);
      await importSheet(store, 'funding', sheet(name), cited);
      const parts: unknown[] = [];
      for await (const nodes of readNodes(store))
        parts.push(...nodes.filter(({ labels }) => labels.includes('Entity')).map(withoutDigests));
      for await (const links of readLinks(store)) parts.push(...links);
      await store.close();
      // The place in the file is all that differs.
      return parts
        .map((part) => JSON.stringify(part).replace(/"(?:rounds|investments)\.csv, [^"]*"/, ''))
        .sort();
    });
    const [one, two] = [await shapes[0], await shapes[1]];
    expect(one).toEqual(two);
  });

  it('take a judgement and its undoing as if it had always been so', async () => {
    const same: Judgement = {
      a: 'Ferngrove Imaging',
      b: 'paper-tiger',
      verdict: 'same',
      reason: 'a test',
      decided_on: '2026-01-31',
      decided_by: 'test',
    };
    const store = await engine.openEmpty();
    await facts(store);
    await rounds(store);
    const apart = await fingerprint(store);
    await relist(store, [same]);
    expect(await fingerprint(store)).not.toBe(apart);
    const [moved] = await store.read('entity/by-id', { ids: ['funding-round:paper-tiger-seed-2020-06'] });
    expect(moved?.node.id).toBe('funding-round:paper-tiger-seed-2020-06');
    await relist(store, []);
    expect(await fingerprint(store)).toBe(apart);
    await store.close();
  });

  it('leave nothing behind once their rows are gone', async () => {
    const store = await engine.openEmpty();
    await facts(store);
    const before = await fingerprint(store);
    for (const step of [rounds, chineseRounds, tenders, certificates]) await step(store);
    const kept: string[] = [];
    for (const { id } of await store.read('import/sheet-rows', { after: '', limit: 1_000 })) kept.push(id);
    await store.write((tx) => tx.run('sheet-rows', { rows: [], gone: kept }));
    await relist(store, []);
    expect(await fingerprint(store)).toBe(before);
    await store.close();
  });
});
