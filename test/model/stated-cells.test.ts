// Cells of sheets as people type them.
import { describe, expect, it } from 'vitest';
import { seriesKey, seriesName } from '../../src/model/funding-series.ts';
import { readStatedAmount } from '../../src/model/stated-amount.ts';
import { readStatedDate } from '../../src/model/stated-date.ts';

describe('A date on a sheet', () => {
  it.each([
    ['2021-03-05', '2021-03-05'],
    ['2021/3/5', '2021-03-05'],
    ['2021.3.5', '2021-03-05'],
    ['2021年3月5日', '2021-03-05'],
    ['2021年3月5号', '2021-03-05'],
    ['２０２１年３月', '2021-03'],
    ['2021年', '2021'],
    ['20210305', '2021-03-05'],
    ['2021-03', '2021-03'],
    ['2021', '2021'],
    ['2021-03-05 00:00:00', '2021-03-05'],
    ['2021-03-05T08:30:00.000Z', '2021-03-05'],
    ['5 Mar 2021', '2021-03-05'],
    ['March 5, 2021', '2021-03-05'],
    ['Sept. 2021', '2021-09'],
  ])('%s is read as %s', (stated, date) => {
    expect(readStatedDate(stated)).toBe(date);
  });

  it('is read by its order where the mapping gives one', () => {
    expect(readStatedDate('05/03/2021', 'DMY')).toBe('2021-03-05');
    expect(readStatedDate('05/03/2021', 'MDY')).toBe('2021-05-03');
  });

  it.each([
    ['05/03/2021'],
    ['2021-02-30'],
    ['2021-13'],
    ['44260'],
    ['spring 2021'],
    ['2021-3-5-1'],
    ['Q1 2021'],
  ])('%s is not read: it may mean another day, or none', (stated) => {
    expect(readStatedDate(stated)).toBe(null);
  });
});

describe('An amount on a sheet', () => {
  it.each([
    ['1200000', 1_200_000, null],
    ['1,200,000.50', 1_200_000.5, null],
    ['128.5万元', 1_285_000, 'CNY'],
    ['9亿元', 900_000_000, 'CNY'],
    ['３０万', 300_000, null],
    ['2亿元人民币', 200_000_000, 'CNY'],
    ['500万美元', 5_000_000, 'USD'],
    ['US$12,500,000', 12_500_000, 'USD'],
    ['$1.15m', 1_150_000, 'USD'],
    ['EUR 8.5 million', 8_500_000, 'EUR'],
    ['￥690', 690, 'CNY'],
    ['1.2bn HKD', 1_200_000_000, 'HKD'],
  ])('%s is %d in %s', (stated, amount, currency) => {
    expect(readStatedAmount(stated)).toMatchObject({ amount, currency, words: null });
  });

  it('takes the unit of its column, and its own before that', () => {
    expect(readStatedAmount('128.5', 10_000)?.amount).toBe(1_285_000);
    expect(readStatedAmount('128.5万元', 10_000)?.amount).toBe(1_285_000);
  });

  it.each([[''], ['-'], ['undisclosed'], ['未披露'], ['N/A']])('"%s" is unknown', (stated) => {
    expect(readStatedAmount(stated)).toEqual({ amount: null, currency: null, isSign: false, words: null });
  });

  it.each([
    ['数千万元'],
    ['1-2 million'],
    ['about 3 million'],
    ['近亿元'],
    ['5,000,000+'],
    ['50 to 60'],
    ['ca. 120'],
  ])('"%s" is no single figure and stays in words', (stated) => {
    expect(readStatedAmount(stated)).toMatchObject({ amount: null, words: stated });
  });

  it.each([['12,34'], ['1.2.3'], ['five'], ['-5'], ['12 apples'], ['1,2345']])(
    '"%s" is refused',
    (stated) => {
      expect(readStatedAmount(stated)).toBe(null);
    },
  );
});

describe('A series on a sheet', () => {
  it.each([
    ['Series A', 'A'],
    ['A轮', 'A'],
    ['b+轮融资', 'B+'],
    ['Pre-A轮', 'Pre-A'],
    ['prea', 'Pre-A'],
    ['Series C Round', 'C'],
    ['D2', 'D2'],
    ['Strategic', 'Strategic'],
    ['Seed Round', 'Seed'],
    ['Pre-IPO', 'Pre-IPO'],
  ])('%s is %s', (stated, name) => {
    expect(seriesName(stated)).toBe(name);
  });

  it('is one with and without a hyphen, and another with a plus', () => {
    expect(seriesKey('Pre-A')).toBe(seriesKey('PreA轮'));
    expect(seriesKey('B')).not.toBe(seriesKey('B+'));
  });
});
