// The graph that facts, lists, sheets and judgements make owes nothing to the order in which they came.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type GraphNode, readLinks, readNodes } from '../../src/export/read-graph.ts';
import type { Judgement } from '../../src/import/identity/judgements.ts';
import { relist } from '../../src/import/relist.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import { importSheet } from '../../src/import/sources/sheet.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, FIXTURES } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const withoutDigests = (node: GraphNode) => ({ ...node, props: { ...node.props, sheetDigest: null } });
const XINMAI_B =
  'xinmai-b,xinmai,ROUND,B,2021-08-16,20000000,USD,lead-capital,qingshan-capital|ete-invest|lead-capital,press-daily @ page 1 | trade-weekly = USD 25 million,Trade Weekly says USD 25 million.';
const ANYI =
  'anyi-chest-pair,Chest reading for Anyi,anyi-first,xinmai,Xinmai Co.,xinmai-chest-pair,imaging aid,lung|heart,1290000,CNY,PURCHASE,AWARD,2021-03-01,press-daily,';
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

// Spells a company of rounds.csv so much alike that both are one, by a name that the list decides.
const likenesses: Step = (store) =>
  importFda(store, sheet('fda-likenesses.csv'), { rules: [], now: () => new Date('2026-01-31T09:30:00Z') });

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

  it('follow a company that a later list or the facts call otherwise', async () => {
    const one = await after([facts, likenesses, rounds]);
    expect(await after([facts, rounds, likenesses])).toBe(one);
    expect(await after([rounds, facts])).toBe(await after([facts, rounds]));
  }, 120_000);

  it('make one graph of a round a row and of an investment a row', async () => {
    const cited = { source: 'trade-weekly' };
    const read = async (name: string) => {
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
    };
    const rows = await read('rounds.csv');
    expect(rows.length).toBeGreaterThan(200);
    expect(await read('investments.csv')).toEqual(rows);
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

  it('state for themselves what the facts are pruned of, and give it back to them', async () => {
    const store = await engine.openEmpty();
    await facts(store);
    for (const step of [rounds, tenders, certificates]) await step(store);
    const before = await fingerprint(store);
    const less = copyFolder(`${FIXTURES}/world`, [
      { file: 'funding-round.csv', from: `${XINMAI_B}\n`, to: '' },
      { file: 'procurement.csv', from: `${ANYI}\n`, to: '' },
    ]);
    await importFacts(store, less.path, { rules: [], prune: true }).finally(less.remove);
    const ids = ['funding-round:xinmai-b', 'funding-round:xinmai-b-2021-08-16'];
    const found = await store.read('entity/by-id', { ids });
    expect(found.map(({ node }) => node)).toMatchObject([
      { id: 'funding-round:xinmai-b-2021-08-16', amount: 25_000_000, currency: 'USD' },
    ]);
    await facts(store);
    expect(await fingerprint(store)).toBe(before);
    await store.close();
  });

  it('keep an investor that the facts no longer hold', async () => {
    const store = await engine.openEmpty();
    await facts(store);
    await rounds(store);
    const less = copyFolder(`${FIXTURES}/world`);
    for (const file of ['funding-round.csv', 'investor.csv']) {
      const lines = readFileSync(join(less.path, file), 'utf8').split('\n');
      writeFileSync(join(less.path, file), lines.filter((line) => !line.includes('lead-capital')).join('\n'));
    }
    const pruned = importFacts(store, less.path, { rules: [], prune: true }).finally(less.remove);
    expect(await pruned).toMatchObject({
      removed: { FundingRound: 5 },
      notes: [
        'investor:lead-capital stays, though the folder no longer has it: funding-round:paper-tiger-a-2022-03-05 refers to it.',
      ],
    });
    const links = await store.read('export/links', { ids: ['investor:lead-capital'] });
    expect(links.filter(({ type }) => type === 'INVESTED_IN').map(({ target }) => target)).toContain(
      'funding-round:paper-tiger-a-2022-03-05',
    );
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
