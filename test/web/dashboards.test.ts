// Charts for a memo: each with its data and as files.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

describeInBrowser('Dashboards', 'the bundled facts', ({ visit }) => {
  it.each([
    ['procurement', 'Purchases by region of China', /^East,\d+/m],
    ['approvals', 'Approvals by year and authority', /^2020,NMPA,9$/m],
    ['market', 'Market size and growth, as reported', /2020,6320000000,/m],
    ['accounts', 'Revenue by company and period', /^Airdoc,2020,\d+,/m],
  ])('of %s hand out data and picture', async (board, title, line) => {
    const seen = await visit();
    const { page, open } = seen;
    await open(`/dashboards?board=${board}`);
    const chart = page.getByRole('region', { name: title });
    await chart.getByRole('img', { name: title }).waitFor();
    const download = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    expect(await download('CSV')).toMatch(line);
    const svg = await download('SVG');
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toContain('var(--');
    await chart.getByRole('button', { name: 'Data' }).click();
    await chart.getByRole('table').waitFor();
    expectNoTrouble(seen);
  });

  it('of the market show claims beside computed values, and the maturity of sectors', async () => {
    const { page, open } = await visit();
    await open('/dashboards?board=market');
    await page
      .getByRole('region', { name: 'Maturity of sectors' })
      .getByRole('link', { name: 'brain science' })
      .waitFor();
    const claims = page.getByRole('region', { name: /^What reports say/ }).first();
    expect(await claims.getByRole('columnheader').allTextContents()).toEqual([
      'Claim',
      'Period',
      'Reported',
      'Computed here',
      'Difference',
      'Sources',
    ]);
  });
});

describeInBrowser('Dashboards', 'the fixture world', ({ visit }) => {
  it('are reached from one to the other', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/dashboards');
    for (const board of ['Approvals', 'Market', 'Accounts', 'Procurement']) {
      await page.getByRole('navigation', { name: 'Dashboards' }).getByRole('link', { name: board }).click();
      await page.getByRole('heading', { level: 1, name: `Dashboards: ${board}` }).waitFor();
    }
    await page.waitForLoadState('networkidle');
    expectNoTrouble(seen);
  });
});
