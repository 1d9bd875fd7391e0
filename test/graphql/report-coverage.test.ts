import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadData } from '../kit/world.ts';
import { readBullets, readTable } from './coverage-table.ts';
import { readExamples } from './examples.ts';
import { LINES } from './report-lines.ts';

const TABLE = readTable();
const BULLETS = readBullets();
const REPORT = 'source:vcbeat-medical-ai-report-2021';

/** The ways in which the table may print a figure: 2018, 22,130,000, 22.13 million, or 22.13 in a list of millions. */
function printings(value: number): string[] {
  return [
    String(value),
    value.toLocaleString('en'),
    `${value / 1e6} million`,
    `${value / 1e9} billion`,
    `${value / 1e6}`,
    `${value / 1e9}`,
  ];
}

const holds = (cell: string, value: number) =>
  printings(value).some((print) =>
    new RegExp(`(?<![\\d.,])${print.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(cell),
  );

describe('docs/report-coverage.md', () => {
  it.skipIf(BULLETS === null)('has one row for each line of the report, in order', () => {
    const lines = BULLETS?.map(({ section, text }) => ({
      section: TABLE.find((row) => section.startsWith(row.section))?.section,
      lines: TABLE.filter(({ line }) => text.startsWith(line)).map(({ line }) => line),
    }));
    expect(lines).toEqual(TABLE.map(({ section, line }) => ({ section, lines: [line] })));
  });

  it('has the lines that are tested below, and no other', () => {
    expect(TABLE.map(({ line }) => line)).toEqual(Object.keys(LINES));
  });

  it.each(TABLE)('answers "$line" by examples that exist', ({ examples, queries, reported, computed }) => {
    const files = readExamples().map(({ file }) => file);
    expect(examples.filter((file) => !files.includes(file))).toEqual([]);
    expect(examples.length + queries.length).toBeGreaterThan(0);
    expect(reported).not.toBe('');
    expect(computed).not.toBe('');
  });
});

describeOnEachEngine('the report', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await loadData(await engine.openEmpty());
  });
  afterAll(() => store.close());

  it.each(Object.entries(LINES))('says: %s', async (_line, asks) => {
    for (const { query, expected } of asks) expect(await askFor(store, query)).toEqual(expected);
  });

  it.each(TABLE)('is quoted by the table as it stands: $line', async ({ queries, reported, computed }) => {
    for (const query of queries) {
      const { claims = [], ...rest } = await askFor(store, query);
      for (const claim of claims) {
        expect(reported).toSatisfy((cell: string) => holds(cell, claim.value));
        if (claim.computed !== null) {
          expect(computed).toSatisfy((cell: string) => holds(cell, claim.computed));
        }
      }
      expect(Object.values(rest).flat()).not.toContain(null);
    }
  });

  it('is cited with the chapter by all of its figures; two are from other pages', async () => {
    const { claims } = await askFor(store, '{ claims { slug sources { source { id } locator } } }');
    const others = claims.filter(({ sources }: Data) =>
      sources.every(({ source, locator }: Data) => source.id !== REPORT || locator === null),
    );
    expect(claims).toHaveLength(76);
    expect(others.map(({ slug }: Data) => slug)).toEqual([
      'cmde-stand-alone-software-2021-06',
      'nmpa-class-iii-2021-07-11',
    ]);
  });
});
