import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

const DAYS = [
  '2021-02-30',
  '2021-13-01',
  '2021',
  '2021-08',
  '2021-8-1',
  '',
  '01/02/2021',
  '2021-08-16T00:00:00Z',
];
/** Every argument that takes a day. */
const PLACES = [
  'fundingRounds(asOf: DAY)',
  'organClusters(asOf: DAY)',
  'approvals(filter: { decidedFrom: DAY })',
  'approvals(filter: { decidedTo: DAY })',
  'procurements(filter: { awardedFrom: DAY })',
  'procurements(filter: { awardedTo: DAY })',
  'products(filter: { asOf: DAY })',
  'whiteSpace(asOf: DAY)',
  'procurementStatistics(groupBy: [YEAR], filter: { awardedFrom: DAY })',
  'approvalStatistics(groupBy: [YEAR], filter: { decidedTo: DAY })',
];

describeInWorld('a day that is none', ({ refusal }) => {
  it.each(PLACES)('is refused as a variable of %s', async (place) => {
    for (const day of DAYS) {
      const query = `query ($day: Date) { ${place.replace('DAY', '$day')} { __typename } }`;
      const { code, message } = await refusal(query, { day });
      expect(code).toBe('BAD_USER_INPUT');
      expect(message).toContain(`must be a calendar date such as 2021-08-16, not "${day}"`);
      expect(message).toContain('$day');
    }
  });

  it.each(PLACES)('is refused as a literal of %s', async (place) => {
    for (const day of DAYS) {
      const { code, message } = await refusal(`{ ${place.replace('DAY', `"${day}"`)} { __typename } }`);
      expect(code).toBe('BAD_USER_INPUT');
      expect(message).toContain('must be a calendar date such as 2021-08-16');
    }
  });

  it('is refused where it is a number', async () => {
    const { message } = await refusal('{ fundingRounds(asOf: 2021) { totalCount } }');
    expect(message).toContain('must be a calendar date such as 2021-08-16');
  });
});
