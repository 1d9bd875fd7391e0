// How a sheet finds its mapping, and what is said where it finds none, or the mapping or a cell is wrong.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOpenPairs } from '../../src/import/identity/review.ts';
import { printProblem } from '../../src/import/problem.ts';
import type { TargetName } from '../../src/import/sheets/targets.ts';
import { importSheet, type SheetOptions } from '../../src/import/sources/sheet.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { onEmbedded } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';
import { temporaryFile } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';
import { asCsv, zipWorkbook } from './forms.ts';

const TENDERS = ['项目名称', '采购单位', '中标供应商', '中标金额（万元）', '中标日期'];
const TENDER = ['智能影像辅助诊断', '无级医院', '心脉智能', '88.8', '2024年2月29日'];

// 项目名称,采购单位,中标供应商,中标金额（万元）,中标日期 and its row, as a Chinese Windows writes them.
const GB18030 = Buffer.from(
  `cfeec4bfc3fbb3c62cb2c9b9bab5a5cebb2cd6d0b1eab9a9d3a6c9cc2cd6d0b1eabdf0b6eea3a8cdf2d4aaa3a92cd6d0b1eac8d5c6da0d0a
   d6c7c4dcd3b0cff1b8a8d6fad5efb6cf2ccedebcb6d2bdd4ba2cd0c4c2f6d6c7c4dc2c38382e382c32303234c4ea32d4c23239c8d50d0a`.replace(
    /\s/g,
    '',
  ),
  'hex',
);

describe('A sheet', () => {
  let store: Store;
  beforeAll(async () => {
    store = await onEmbedded.openEmpty();
    await loadWorld(store);
  });
  afterAll(() => store.close());

  async function read(
    target: TargetName,
    name: string,
    content: string | Uint8Array,
    options: SheetOptions = {},
  ) {
    const file = temporaryFile(name, content);
    try {
      return await importSheet(store, target, file.path, options);
    } finally {
      file.remove();
    }
  }
  const messageOf = (reading: Promise<unknown>) =>
    reading.then(
      () => 'no error',
      (error: Error) => error.message,
    );
  const problemsOf = async (target: TargetName, rows: string) =>
    (await read(target, 'sheet.csv', rows)).problems.map(printProblem);
  const awarded = () =>
    askFor(
      store,
      '{ procurements(first: 50, filter: { awardedFrom: "2024-02-29" }) { nodes { title price { amount } supplier { slug } } } }',
    ).then(({ procurements }) => procurements.nodes);

  it('is read alike as UTF-8, as GB18030 and as a workbook', async () => {
    const title = '智能影像辅助诊断';
    expect(GB18030.includes(Buffer.from('智能'))).toBe(false);
    await read('procurement', 'a.csv', GB18030);
    expect(await awarded()).toEqual([{ title, price: { amount: 888_000 }, supplier: { slug: 'xinmai' } }]);
    const first = await fingerprint(store);
    await read('procurement', 'a.csv', asCsv([TENDER], TENDERS));
    expect(await fingerprint(store)).toBe(first);
    const { problems } = await read('procurement', 'b.xlsx', workbook([TENDERS, TENDER]));
    expect(problems).toEqual([]);
    expect(await awarded()).toHaveLength(1);
  });

  it('may have a title above its headings, and keeps the lines of its rows', async () => {
    const rows =
      '2024年一季度中标公告,,\n\n,,\n项目名称,采购单位,中标供应商\n题,无级医院,\n,无级医院,心脉智能\n';
    const { problems, rejected } = await read('procurement', 'titled.csv', rows);
    expect(problems.map(printProblem)).toEqual([
      'titled.csv, line 6, 项目名称: "" must not be empty. Correct the cell and import the file again.',
    ]);
    expect(rejected).toEqual([
      { file: 'titled.csv', header: '项目名称,采购单位,中标供应商', raw: ',无级医院,心脉智能' },
    ]);
  });

  it('of a workbook may hold real dates', async () => {
    const sheet = workbook([
      ['Title', 'Buyer', 'Stage', 'Awarded On'],
      ['Dated', 'St. Marys', 'Awarded', 'DATE 2024-03-04'],
    ]);
    expect((await read('procurement', 'dated.xlsx', sheet)).problems).toEqual([]);
    expect((await awarded()).map(({ title }: { title: string }) => title)).toContain('Dated');
  });

  it('in an encoding that is neither is refused with the remedy', async () => {
    const latin = Buffer.from('Company,Series,Investors\nÉclair Médical,A,Été Invest\n', 'latin1');
    expect(await messageOf(read('funding', 'latin.csv', latin))).toBe(
      'latin.csv is not UTF-8 text on line 2. Save it again as CSV (UTF-8).',
    );
  });

  it('with unknown headings is refused, with what each mapping lacks', async () => {
    expect(await messageOf(read('nmpa', 'odd.csv', 'Number,Name\n1,2\n'))).toBe(
      [
        'odd.csv fits no mapping of nmpa. Its headings: Number, Name.',
        '  nmpa-en.json lacks number, product, company',
        '  nmpa-zh.json lacks number, product, company',
        'Add a spelling to one of them, or write a mapping (docs/adding-a-source.md) and name it with --mapping <file>.',
      ].join('\n'),
    );
  });

  it('that fits two mappings is refused with both names', async () => {
    expect(await messageOf(read('funding', 'both.csv', 'Company,Series,Investors,Investor\nX,A,Y,Z\n'))).toBe(
      'both.csv fits several mappings: funding-investments.json, funding-rounds.json. Name one with --mapping mappings/funding-investments.json.',
    );
  });

  it('lacking a heading that the named mapping requires is refused', async () => {
    expect(
      await messageOf(
        read('funding', 'few.csv', 'Company,Date\nX,2021\n', { mapping: 'mappings/funding-rounds.json' }),
      ),
    ).toBe(
      'few.csv lacks a heading that funding-rounds.json requires: series (Series, Round, Stage, Funding Type, Funding Stage); investors (Investors, Investor Names, All Investors). It has: Company, Date.',
    );
  });

  it('with a heading twice is refused', async () => {
    expect(await messageOf(read('funding', 'twice.csv', 'Company,Series,Investors,company\nX,A,Y,Z\n'))).toBe(
      'twice.csv has the column company twice. Remove or rename one.',
    );
  });

  it('given to another source than its mapping is for is told the right one', async () => {
    expect(await messageOf(read('nmpa', 'x.csv', 'a\n', { mapping: 'mappings/funding-zh.json' }))).toMatch(
      /^funding-zh\.json is a mapping of funding: npm run import -- funding /,
    );
  });

  it('names place, column, value, rule and remedy of every cell that breaks one', async () => {
    expect(
      await problemsOf(
        'funding',
        [
          'Company,Series,Announced On,Amount,Currency,Investors,Lead Investors',
          ',A,05/03/2021,twelve,dollars,X,',
          'Good Company,B,2021,1000,USD,Y,',
          'Good Company,B,2021,1000,USD,Y,',
        ].join('\n'),
      ),
    ).toEqual([
      'sheet.csv, line 2, Company: "" must not be empty. Correct the cell and import the file again.',
      'sheet.csv, line 2, Announced On: "05/03/2021" must be a day that exists, such as 2021-03-05, 2021/3/5, 2021年3月 or 5 Mar 2021; for 05/03/2021 the mapping needs "order". Correct the cell and import the file again.',
      'sheet.csv, line 2, Amount: "twelve" must be an amount such as 1,200,000 or 128.5万元, or a word such as undisclosed. Correct the cell and import the file again.',
      'sheet.csv, line 2, Currency: "dollars" must be an ISO 4217 code such as CNY; "words" of the mapping translate others. Correct the cell and import the file again.',
      'sheet.csv, line 4, Company: "Good Company | ROUND | B | 2021 | Y |  |  | 1000 | USD | ..." stands on line 3 already. Remove the row that is wrong.',
    ]);
  });

  it('cites the source that is named, and refuses one that the graph lacks', async () => {
    const rows = 'Company,Series,Announced On,Investors\nPromise Labs,Seed,2024-05,Lead Capital\n';
    await read('funding', 'cited.csv', rows, { source: 'trade-weekly' });
    const { company } = await askFor(
      store,
      '{ company(slug: "promise-labs") { fundingRounds { nodes { sources { locator source { slug } } } } } }',
    );
    expect(company.fundingRounds.nodes).toEqual([
      { sources: [{ locator: 'cited.csv, line 2', source: { slug: 'trade-weekly' } }] },
    ]);
    expect(await messageOf(read('funding', 'cited.csv', rows, { source: 'gossip' }))).toBe(
      'There is no source "gossip". Name one that the graph holds, or describe it under "source" in a mapping.',
    );
  });

  it('follows a mapping of its own in any folder', async () => {
    const file = temporaryFile(
      'sheet.csv',
      'Käufer;x,Sache,Preis (T€),Tag,Quelle\nSt. Marys,CT,12.5,29.02.2024,press-daily\n',
    );
    const mapping = join(dirname(file.path), 'mine.json');
    const own = {
      target: 'procurement',
      about: 'My sheet',
      source: { slug: 'my-sheet', title: 'My sheet', trust: 'secondary' },
      columns: {
        buyer: { headings: ['Käufer;x'], required: true },
        title: { headings: ['Sache'], words: { CT: 'Reading of CT' } },
        amount: { headings: ['Preis (T€)'], unit: 'thousand' },
        currency: { value: 'EUR' },
        stage: { value: 'DEPLOYMENT' },
        awarded_on: { headings: ['Tag'], order: 'DMY' },
        source: { headings: ['Quelle'] },
      },
    };
    writeFileSync(mapping, JSON.stringify(own));
    try {
      expect((await importSheet(store, 'procurement', file.path, { mapping })).problems).toEqual([]);
    } finally {
      file.remove();
    }
    const { procurements } = await askFor(
      store,
      '{ procurements(filter: { stage: [DEPLOYMENT], awardedFrom: "2024-01-01" }) { nodes { title awardedOn price { amount currency } sources { source { slug } } } } }',
    );
    expect(procurements.nodes).toEqual([
      {
        title: 'Reading of CT',
        awardedOn: '2024-02-29',
        price: { amount: 12_500, currency: 'EUR' },
        sources: [{ source: { slug: 'press-daily' } }],
      },
    ]);
  });

  it('tells everything that is wrong with a mapping', async () => {
    const bad = temporaryFile(
      'bad.json',
      JSON.stringify({
        target: 'funding',
        about: 'Bad',
        source: { slug: 'My Sheet', title: 'Bad', trust: 'gossip' },
        columns: {
          company: { heading: ['Company'] },
          amount: { headings: ['Amount'], unit: 'dozen' },
          price: { headings: ['Price'] },
        },
      }),
    );
    const cut = temporaryFile('cut.json', '{ "target": ');
    try {
      expect(await messageOf(read('funding', 'x.csv', 'Company\n', { mapping: bad.path }))).toBe(
        [
          'bad.json, source.slug: must be a slug: lower-case words joined by hyphens.',
          'bad.json, source.trust: must be one of primary, press, secondary.',
          'bad.json, columns.company: Unrecognized key: "heading".',
          'bad.json, columns.company: needs either "headings" or "value".',
          'bad.json, columns.amount.unit: must be one of 元, 千元, 万, 万元, 百万, 百万元, 千万, 千万元, 亿, 亿元, thousand, k, million, mn, mio, m, billion, bn, b.',
          'bad.json, columns.price: is no column of funding, which has company, kind, series, announced_on, amount, currency, investors, leads, is_lead, source, locator.',
          'bad.json, columns.kind: is needed by funding.',
          'bad.json, columns: needs "required": true on the columns that tell this sheet from others.',
          'docs/adding-a-source.md tells what a mapping may say.',
        ].join('\n'),
      );
    } finally {
      bad.remove();
    }
    try {
      expect(await messageOf(read('funding', 'x.csv', 'Company\n', { mapping: cut.path }))).toMatch(
        /^cut\.json is no JSON: .* Mend it there; docs\/adding-a-source\.md shows a mapping\.$/,
      );
    } finally {
      cut.remove();
    }
    expect(await messageOf(read('funding', 'x.csv', 'Company\n', { mapping: 'gone.json' }))).toBe(
      'The mapping gone.json cannot be read. Check the path.',
    );
  });

  it('with a Chinese name that may be a known company leaves the pair for review', async () => {
    const rows = '公司名称,融资轮次,融资时间,投资方\n上海心脉网络科技有限公司,B轮,2025-01,青山资本\n';
    await read('funding', 'zh.csv', rows);
    const pairs = await listOpenPairs(store, 'FDA', []);
    const found = pairs.filter(({ a, b }) => [a.slug, b.slug].includes('xinmai'));
    expect(found.map(({ b }) => b.name)).toEqual(['上海心脉网络科技有限公司']);
  });

  it('loses the rows that its next edition lacks only where that is asked for', async () => {
    const header = 'Company,Series,Announced On,Investors';
    const kept = 'Odd Money,C,2024-01,Prune Partners';
    const before = await fingerprint(store);
    const rounds = () =>
      askFor(store, '{ company(slug: "odd-money") { fundingRounds { nodes { series announcedOn } } } }').then(
        ({ company }) =>
          company.fundingRounds.nodes.flatMap(
            ({ series, announcedOn }: { series: string; announcedOn: string }) =>
              announcedOn > '2023' ? [series] : [],
          ),
      );
    await read('funding', 'p.csv', `${header}\n${kept}\nOdd Money,D,2024-02,Gone Partners\n`);
    expect((await rounds()).sort()).toEqual(['C', 'D']);
    const { notes } = await read('funding', 'p.csv', `${header}\n${kept}\n`);
    expect(notes).toEqual([
      'p.csv no longer has 1 rows of an earlier import. They stay in the graph; --prune removes them.',
    ]);
    expect((await rounds()).sort()).toEqual(['C', 'D']);
    const { removed } = await read('funding', 'p.csv', `${header}\n${kept}\n`, { prune: true });
    expect(removed).toEqual({ FundingRound: 1, Investor: 1 });
    expect(await rounds()).toEqual(['C']);
    const { search } = await askFor(store, '{ search(text: "Gone Partners") { nodes { node { id } } } }');
    expect(search.nodes).not.toContainEqual({ node: { id: 'investor:gone-partners' } });
    expect(await fingerprint(store)).not.toBe(before);
  });

  it('is not pruned of more than half without --force, nor at all while rows have problems', async () => {
    const rows = (count: number) =>
      ['Company,Series,Announced On,Investors']
        .concat(Array.from({ length: count }, (_, at) => `Odd Money,D${at},2025-01,Long Partners`))
        .join('\n');
    await read('funding', 'long.csv', rows(24));
    const before = await fingerprint(store);
    expect(await messageOf(read('funding', 'long.csv', rows(11), { prune: true }))).toBe(
      '--prune would remove more than half: 13 of 24 rows. Check that it is the right folder or file; if it is, add --force.',
    );
    const { notes } = await read('funding', 'long.csv', `${rows(11)}\n,E,2025,X\n`, { prune: true });
    expect(notes).toEqual([
      'Nothing was removed: mend the rows with problems first, then import with --prune.',
    ]);
    expect(await fingerprint(store)).toBe(before);
    const { removed } = await read('funding', 'long.csv', rows(11), { prune: true, force: true });
    expect(removed).toEqual({ FundingRound: 13 });
  });
});

/** A workbook of these rows; a cell that begins with DATE holds a date. */
function workbook(rows: readonly string[][]): Uint8Array {
  const body = rows.map((cells, at) => {
    const line = cells.map((text, column) => {
      const place = `r="${'ABCDEFGH'[column]}${at + 1}"`;
      return text.startsWith('DATE ')
        ? `<c ${place} t="d"><v>${text.slice(5)}</v></c>`
        : `<c ${place} t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${at + 1}">${line.join('')}</row>`;
  });
  return zipWorkbook(
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData></worksheet>`,
  );
}
