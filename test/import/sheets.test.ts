// Sheets of rounds, tenders and certificates beside the fixture world.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportReport } from '../../src/import/report.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importSheet } from '../../src/import/sources/sheet.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';
import { FIXTURES } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const sheet = (name: string) => `${FIXTURES}/sheets/${name}`;
const MONEY = 'amount { amount currency usd }';
const CITED = 'sources { locator statedAs source { slug } }';

describeOnEachEngine('Sheets', (engine) => {
  let store: Store;
  const reports: Record<string, ImportReport> = {};
  beforeAll(async () => {
    store = await engine.openEmpty();
    await loadWorld(store);
    reports.rounds = await importSheet(store, 'funding', sheet('rounds.csv'));
    reports.chineseRounds = await importSheet(store, 'funding', sheet('rounds-zh.csv'));
    reports.tenders = await importSheet(store, 'procurement', sheet('tenders.csv'));
    reports.chineseTenders = await importSheet(store, 'procurement', sheet('tenders-zh.csv'));
    reports.certificates = await importSheet(store, 'nmpa', sheet('certificates-zh.csv'));
  });
  afterAll(() => store.close());
  const node = (id: string, fields: string) =>
    askFor(store, `{ node(id: "${id}") { ${fields} } }`).then((data) => data.node);

  it('count what they create and what they add to', () => {
    expect(Object.values(reports).flatMap(({ problems }) => problems)).toEqual([]);
    expect(reports.rounds?.counts).toEqual({
      Company: { created: 1, updated: 3, unchanged: 0 },
      Investor: { created: 1, updated: 0, unchanged: 0 },
      FundingRound: { created: 2, updated: 2, unchanged: 0 },
    });
    expect(reports.chineseTenders?.counts).toEqual({
      Company: { created: 0, updated: 2, unchanged: 4 },
      Hospital: { created: 1, updated: 0, unchanged: 1 },
      Procurement: { created: 2, updated: 1, unchanged: 2 },
    });
    expect(reports.certificates?.counts).toEqual({
      Company: { created: 0, updated: 2, unchanged: 4 },
      Product: { created: 1, updated: 0, unchanged: 0 },
      Approval: { created: 2, updated: 1, unchanged: 0 },
    });
  });

  it('make a round with company, money, day and leads, and find investors by any of their names', async () => {
    const round = await node(
      'funding-round:paper-tiger-a-2022-03-05',
      `... on FundingRound { kind series announcedOn ${MONEY} company { slug } caveat ${CITED}
         investors { lead investor { slug } } }`,
    );
    round.investors.sort((a: { investor: { slug: string } }, b: { investor: { slug: string } }) =>
      a.investor.slug < b.investor.slug ? -1 : 1,
    );
    expect(round).toEqual({
      kind: 'ROUND',
      series: 'A',
      announcedOn: '2022-03-05',
      amount: { amount: 12_500_000, currency: 'USD', usd: 12_500_000 },
      company: { slug: 'paper-tiger' },
      caveat: null,
      sources: [{ locator: 'rounds.csv, line 3', statedAs: null, source: { slug: 'funding-rounds-sheet' } }],
      investors: [
        { lead: false, investor: { slug: 'lead-capital' } },
        { lead: true, investor: { slug: 'new-harbour-ventures' } },
      ],
    });
  });

  it('add to a round that the facts hold their citation alone, with what they say otherwise', async () => {
    const { sources, ...round } = await node(
      'funding-round:xinmai-b',
      `... on FundingRound { series announcedOn ${MONEY} caveat ${CITED} }`,
    );
    expect(round).toEqual({
      series: 'B',
      announcedOn: '2021-08-16',
      amount: { amount: 20_000_000, currency: 'USD', usd: 20_000_000 },
      caveat: 'Trade Weekly says USD 25 million.',
    });
    expect(sources).toContainEqual({
      locator: 'rounds.csv, line 2',
      statedAs: 'amount 25,000,000 USD',
      source: { slug: 'funding-rounds-sheet' },
    });
    expect(sources).toContainEqual({
      locator: 'rounds-zh.csv, line 2',
      statedAs: null,
      source: { slug: 'funding-sheet-zh' },
    });
  });

  it('take a month for the day of it that the facts hold, and "undisclosed" for no difference', async () => {
    const { sources } = await node('funding-round:undisclosed-a', `... on FundingRound { ${CITED} }`);
    expect(sources).toContainEqual({
      locator: 'rounds.csv, line 4',
      statedAs: null,
      source: { slug: 'funding-rounds-sheet' },
    });
  });

  it('leave the amount unknown where a sheet has no single figure, and keep its words', async () => {
    expect(
      await node('funding-round:ferngrove-imaging-seed-2020-06', `... on FundingRound { ${MONEY} caveat }`),
    ).toEqual({ amount: null, caveat: 'The amount is given as "about 3 million" only.' });
  });

  it('read Chinese headings, words, dates and amounts in 万元', async () => {
    const { companies } = await askFor(
      store,
      `{ companies(filter: { name: "白鹭" }) { nodes { name aliases
           fundingRounds { nodes { series announcedOn ${MONEY} caveat investors { lead investor { name } } } } } } }`,
    );
    expect(companies.nodes).toEqual([
      {
        name: '白鹭医疗',
        aliases: ['白鹭医疗有限公司'],
        fundingRounds: {
          nodes: [
            {
              series: 'A+',
              announcedOn: '2024-01',
              amount: null,
              caveat: 'The amount is given as "数千万" only.',
              investors: [{ lead: false, investor: { name: '新港创投' } }],
            },
            {
              series: 'Angel',
              announcedOn: '2023-03-05',
              amount: { amount: 5_000_000, currency: 'CNY', usd: 706_125 },
              caveat: null,
              investors: [
                { lead: true, investor: { name: '新港创投' } },
                { lead: false, investor: { name: 'Qingshan Capital' } },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('make purchases of known and of new buyers, and find the one that the facts hold', async () => {
    const { procurements } = await askFor(
      store,
      `{ procurements(first: 50) { nodes { id title stage awardedOn price { amount currency } buyer { slug } supplier { slug } supplierStated
           sources { locator source { slug } } } } }`,
    );
    const byTitle = (title: string) =>
      procurements.nodes.filter((found: { title: string }) => found.title === title);
    expect(procurements.nodes).toHaveLength(10);
    expect(byTitle('Chest reading for Anyi')).toMatchObject([
      {
        id: 'procurement:anyi-chest-pair',
        supplierStated: 'Xinmai Co.',
        sources: [
          { locator: null, source: { slug: 'press-daily' } },
          { locator: 'AY-2021-1', source: { slug: 'procurement-sheet-zh' } },
        ],
      },
    ]);
    expect(byTitle('冠脉影像辅助诊断系统采购')).toMatchObject([
      {
        stage: 'AWARD',
        awardedOn: '2022-09-15',
        price: { amount: 12_805_000, currency: 'CNY' },
        buyer: { slug: 'no-grade' },
        supplier: { slug: 'xinmai' },
      },
    ]);
    // A cell that names its unit counts before its heading.
    expect(byTitle('肺结节筛查软件')).toMatchObject([{ price: { amount: 980_000, currency: 'CNY' } }]);
    expect(byTitle('Brain bleeding triage')).toMatchObject([
      {
        price: { amount: 45_000, currency: 'GBP' },
        buyer: { slug: 'st-marys' },
        supplier: { slug: 'twice-funded' },
      },
    ]);
    expect(byTitle('Reading room software')).toMatchObject([
      {
        stage: 'NOTICE',
        awardedOn: '2023',
        price: null,
        buyer: { slug: 'lakeside-clinic' },
        supplier: null,
      },
    ]);
  });

  it('find a certificate by its number and a product by its Chinese name', async () => {
    const { approvals } = await askFor(
      store,
      `{ approvals(filter: { authority: [NMPA] }, first: 50) { nodes { id number pathway deviceClass decidedOn
           product { name } company { name } } } }`,
    );
    expect(approvals.nodes).toHaveLength(5);
    expect(approvals.nodes).toContainEqual({
      id: 'approval:nmpa-20233210777',
      number: '国械注准20233210777',
      pathway: 'CLASS_III',
      deviceClass: 'III',
      decidedOn: '2023-07-01',
      product: { name: 'Coro Flow' },
      company: { name: 'Xinmai' },
    });
    expect(approvals.nodes).toContainEqual({
      id: 'approval:nmpa-20222210888',
      number: '国械注准20222210888',
      pathway: 'CLASS_II',
      deviceClass: 'II',
      decidedOn: '2022-12-03',
      product: { name: '白鹭眼底' },
      company: { name: '白鹭医疗' },
    });
    const { sources } = await node('approval:nmpa-chest-pair', `... on Approval { ${CITED} }`);
    expect(sources).toContainEqual({
      locator: 'certificates-zh.csv, line 2',
      statedAs: null,
      source: { slug: 'nmpa-register' },
    });
  });

  it('change nothing the second time', async () => {
    const before = await fingerprint(store);
    const version = () => askFor(store, '{ graph { dataVersion } }');
    const first = await version();
    expect((await importSheet(store, 'funding', sheet('rounds.csv'))).counts).toEqual({
      Company: { created: 0, updated: 0, unchanged: 6 },
      Investor: { created: 0, updated: 0, unchanged: 2 },
      FundingRound: { created: 0, updated: 0, unchanged: 6 },
    });
    expect(await version()).toEqual(first);
    expect(await fingerprint(store)).toBe(before);
  });

  it('stay as they are when the facts are imported again', async () => {
    const before = await fingerprint(store);
    const { counts } = await importFacts(store, `${FIXTURES}/world`, { rules: [] });
    expect(counts.FundingRound).toEqual({ created: 0, updated: 0, unchanged: 20 });
    expect(await fingerprint(store)).toBe(before);
  });
});
