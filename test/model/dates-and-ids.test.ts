// Dates as exact as their source, and ids that tell the type of what they name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkId, checkIds, idOfSlug, isSlug, nodeId, nodeTypeEnum, typeOfId } from '../../src/model/ids.ts';
import { toMoney } from '../../src/model/money.ts';
import { isCalendarDate, isPartialDate } from '../../src/model/partial-date.ts';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const exactness = fc.constantFrom(4, 7, 10);
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);

describe('A partial date', () => {
  it.each(['2021', '2021-08', '2021-08-16', '2024-02-29', '0001'])('is %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    '21',
    '2021-8',
    '2021-13',
    '2021-00',
    '2021-02-29',
    '2021-08-32',
    '2021-08-16T00:00',
    ' 2021',
    '2021-',
    '20210816',
    '16/08/2021',
  ])('is not "%s"', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('is any beginning of a day that exists', () => {
    fc.assert(fc.property(day, exactness, (date, length) => isPartialDate(date.slice(0, length))));
  });

  it('compares, as text, like its first day with every whole day', () => {
    fc.assert(
      fc.property(day, exactness, day, (date, length, other) => {
        const partial = date.slice(0, length);
        expect(partial <= other).toBe(firstDay(partial) <= other);
        // From a day on: a partial date is not yet of the day that its own first day is.
        expect(partial >= other).toBe(length === 10 ? partial >= other : firstDay(partial) > other);
      }),
    );
  });

  it('sorts, as text, by first day, the less exact before the more exact', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, exactness)), (dates) => {
        const partial = dates.map(([date, length]) => date.slice(0, length));
        expect(partial.toSorted().map(firstDay)).toEqual(partial.map(firstDay).toSorted());
      }),
    );
  });

  it('is a whole calendar date only with its day', () => {
    expect(['2021', '2021-08', '2021-08-16', '2021-02-30'].map(isCalendarDate)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('An id', () => {
  it('names its type and its slug', () => {
    expect(nodeId('FundingRound', 'keya-b-2019')).toBe('funding-round:keya-b-2019');
    expect(typeOfId('funding-round:keya-b-2019')).toBe('FundingRound');
    expect(nodeTypeEnum('FundingRound')).toBe('FUNDING_ROUND');
  });

  it.each([
    '',
    'company',
    'company:',
    ':keya',
    'sector:imaging',
    'Company:keya',
    'company:keya medical',
    'authority:fda',
    '__proto__:x',
    'constructor:x',
  ])('of a node is not "%s"', (text) => {
    expect(typeOfId(text)).toBeNull();
    expect(() => checkId('id', text)).toThrow(/^id: ".*" is no id\. Use the id field of an earlier answer/);
  });

  it('is refused past a hundred at once, with the number', () => {
    const ids = (n: number) => Array.from({ length: n }, (_, i) => `company:c${i}`);
    expect(checkIds('ids', ids(100))).toHaveLength(100);
    expect(() => checkIds('ids', ids(101))).toThrow('ids: at most 100 at once, not 101.');
  });

  it('is found by the slug, which is lower-case words joined by hyphens', () => {
    expect(idOfSlug('Company')(null, { slug: 'keya-medical' })).toBe('company:keya-medical');
    expect(['12-sigma', 'a', 'a-1'].every(isSlug)).toBe(true);
    for (const slug of [
      '',
      'Keya',
      'keya_medical',
      '-keya',
      'keya-',
      'a--b',
      '推想',
      'a b',
      'a'.repeat(201),
    ]) {
      expect(isSlug(slug), slug).toBe(false);
      expect(() => idOfSlug('Company')(null, { slug })).toThrow('is no slug');
    }
  });

  it('in a refusal is cut short, so that an answer cannot be made long', () => {
    expect(() => checkId('id', 'x'.repeat(10_000))).toThrow(/^.{1,200}$/);
  });
});

describe('Money', () => {
  it.each([
    ['undisclosed is null, not zero', {}, null],
    ['undisclosed though the currency is known is null', { currency: 'USD' }, null],
    ['of nothing is zero', { amount: 0, currency: 'USD', usd: 0 }, { amount: 0, currency: 'USD', usd: 0 }],
    [
      'without a rate has no dollars',
      { amount: 5, currency: 'INR' },
      { amount: 5, currency: 'INR', usd: null },
    ],
    ['without a currency says so', { amount: 5 }, { amount: 5, currency: 'XXX', usd: null }],
  ])('%s', (_what, stored, money) => {
    expect(toMoney(stored)).toEqual(money);
  });
});
