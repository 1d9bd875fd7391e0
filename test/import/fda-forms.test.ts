import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/import/read-table.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { onEmbedded } from '../kit/engines.ts';
import { asCsv, asXlsx, asXml, zipWorkbook } from './forms.ts';

const folder = mkdtempSync(join(tmpdir(), 'medai-forms-'));
const file = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const QUERY =
  '{ approvals(orderBy: OLDEST) { nodes { number pathway panel productCode decidedOn product { name } company { name } listings { device } } } }';

describe('the FDA list', () => {
  let fromCsv: unknown;
  const answerOf = async (path: string) => {
    const store = await onEmbedded.openEmpty();
    const report = await importFda(store, path);
    const answer = await askFor(store, QUERY);
    await store.close();
    expect(report.problems).toEqual([]);
    return answer;
  };
  beforeAll(async () => {
    fromCsv = await answerOf(file('list.csv', asCsv()));
  });

  it('is read from CSV, with a control character shown as the sign it stands for', () => {
    expect(fromCsv).toEqual({
      approvals: {
        nodes: [
          {
            number: 'P209903',
            pathway: 'PMA',
            panel: 'Clinical Toxcicology',
            productCode: 'QQQ',
            decidedOn: '2020-01-31',
            product: { name: 'Assay "One" & Two' },
            company: { name: 'Quill <Labs>' },
            listings: [{ device: 'Assay "One" & Two' }],
          },
          {
            number: 'DEN249902',
            pathway: 'DE_NOVO',
            panel: 'Cardiovascular',
            productCode: 'QDA',
            decidedOn: '2024-05-02',
            product: { name: 'Tonal™ ECG, home' },
            company: { name: 'Tonal Cardio Ltd' },
            listings: [{ device: 'Tonal\u0099 ECG, home' }],
          },
          {
            number: 'K259901',
            pathway: 'PREMARKET_510K',
            panel: 'Radiology',
            productCode: 'QIH',
            decidedOn: '2025-09-26',
            product: { name: 'Northlight Chest' },
            company: { name: 'Northlight Imaging, Inc.' },
            listings: [{ device: 'Northlight Chest' }],
          },
        ],
      },
    });
  });

  it('says the same as a workbook, its numbers taken out of their formulas', async () => {
    expect(await answerOf(file('list.xlsx', asXlsx()))).toEqual(fromCsv);
  });

  it('says the same as XML, its columns named by elements', async () => {
    expect(await answerOf(file('list.xml', asXml()))).toEqual(fromCsv);
  });

  it('is told by its content, whatever its name ends in', async () => {
    expect(await answerOf(file('workbook.csv', asXlsx()))).toEqual(fromCsv);
    expect(await answerOf(file('records.xlsx', asXml()))).toEqual(fromCsv);
    expect(await answerOf(file('lines.xml', asCsv()))).toEqual(fromCsv);
  });

  it('names the row of a workbook and the record of XML that breaks a rule', async () => {
    const wrong = [
      ['13/40/2025', 'K259901', 'Northlight Chest', 'Northlight', 'Radiology', 'QIH'],
      ['09/26/2025', 'K259902', 'Northlight Rib', 'Northlight', 'Radiology', 'QIH'],
    ];
    const problemsOf = async (path: string) => {
      const store = await onEmbedded.openEmpty();
      const { problems, rejected } = await importFda(store, path);
      await store.close();
      expect(rejected).toHaveLength(1);
      return problems.map(({ unit, row, column, value }) => ({ unit, row, column, value }));
    };
    expect(await problemsOf(file('wrong.xlsx', asXlsx(wrong)))).toEqual([
      { unit: 'row', row: 2, column: 'Date of Final Decision', value: '13/40/2025' },
    ]);
    expect(
      await problemsOf(
        file(
          'wrong.xml',
          asXml([...wrong, ...wrong.slice(1).map((row) => [...row.slice(0, 1), 'K259903', ...row.slice(2)])]),
        ),
      ),
    ).toEqual([{ unit: 'record', row: 1, column: 'Date of Final Decision', value: '13/40/2025' }]);
  });
});

describe('a file that is no list', () => {
  const big = `<sheetData>${'<row></row>'.repeat(3)}</sheetData>${' '.repeat(40e6)}`;
  const cases: [string, () => Uint8Array | string, RegExp][] = [
    ['a workbook cut short', () => asXlsx().slice(0, 700), /^cut\.xlsx is no readable workbook/],
    ['an archive without a workbook', () => zipWorkbook('').slice(0, 4), /is no readable workbook/],
    ['an archive that unpacks to more than any list', () => zipWorkbook(big), /unpacks to more than 32 MB/],
    ['XML with an element left open', () => '<data><row><Device>x</Device></data>', /^[\w.]+, line 1: /],
    ['XML without records', () => '<data/>', /holds no repeating element/],
    [
      'a workbook without the columns',
      () => asXlsx([['1']], ['Other']),
      /lacks the column Date of Final Decision/,
    ],
    ['a header with a column twice', () => asCsv([], ['Device', 'Device']), /has the column Device twice/],
    ['text in another encoding', () => Uint8Array.of(0x44, 0xe9, 0x0a), /is not UTF-8 text/],
    ['nothing', () => '', /is empty/],
  ];
  it.each(cases)('is refused in a sentence: %s', async (title, bytes, sentence) => {
    const path = file(title.includes('cut') ? 'cut.xlsx' : `${title.replace(/\W+/g, '_')}.bin`, bytes());
    const store: Store = await onEmbedded.openEmpty();
    await expect(importFda(store, path)).rejects.toMatchObject({
      code: 'UNREADABLE_DATA',
      message: expect.stringMatching(sentence),
    });
    expect((await askFor(store, '{ graph { counts { key count } dataVersion } }')).graph).toEqual({
      counts: [],
      dataVersion: '0',
    });
    await store.close();
  });

  it('does not expand entities of XML without end', async () => {
    const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "ha">${levels}]><data><row><Device>&e12;</Device></row><row><Device>x</Device></row></data>`;
    const before = process.memoryUsage().rss;
    await readTable(file('bomb.xml', bomb)).catch(() => undefined);
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });
});
