// Approved products by target organ, who funded their makers, and how both came to be.
import { expect, it } from 'vitest';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

describeInBrowser('Clusters', 'the bundled facts', ({ visit }) => {
  it('lead from the first page to who funded the makers for an organ, in one click', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/');
    await page.getByRole('link', { name: 'lung 24 approved products of 15 companies' }).click();
    const funders = page.getByRole('region', { name: 'Who funded lung AI' });
    const first = funders.getByRole('listitem').first();
    await first.getByRole('link', { name: 'Goldman Sachs' }).waitFor();
    expect(await first.getByRole('link').allTextContents()).toEqual([
      'Goldman Sachs',
      'Infervision',
      'Shukun',
      '2 rounds',
    ]);
    expect(await funders.getByRole('listitem').count()).toBe(25);
    await funders.getByRole('button', { name: 'Show 10 more' }).click();
    await expect.poll(() => funders.getByRole('listitem').count()).toBe(35);
    expectNoTrouble(seen);
  });

  it('are restored by their address: filters, day, choice and split', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/clusters?authority=NMPA&asOf=2021-12-31&organ=lung&split=authority');
    await page.getByRole('region', { name: 'Who funded lung AI' }).waitFor();
    expect(await page.getByLabel('Authority', { exact: true }).inputValue()).toBe('NMPA');
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('31 Dec 2021');
    expect(await page.getByRole('link', { name: /^lung \d/ }).getAttribute('aria-current')).toBe('true');
    expectNoTrouble(seen);
  });
});

describeInBrowser('Clusters', 'the fixture world', ({ visit }) => {
  const tiles = /approved products of/;

  it('follow the filters and keep them in the address', async () => {
    const { page, open } = await visit();
    await open('/clusters');
    const before = await page.getByRole('link', { name: tiles }).count();
    await page.getByLabel('Authority', { exact: true }).selectOption('NMPA');
    await expect.poll(() => page.getByRole('link', { name: tiles }).count()).toBeLessThan(before);
    expect(new URL(page.url()).search).toBe('?authority=NMPA');
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect.poll(() => page.getByRole('link', { name: tiles }).count()).toBe(before);
    expect(new URL(page.url()).search).toBe('');
  });

  it('say what to do where no product matches', async () => {
    const { page, open } = await visit();
    await open('/clusters?authority=PMDA&country=FR');
    await page.getByText('No approved product matches these filters. Clear one of them').waitFor();
  });

  it('grow before one’s eyes in a replay', async () => {
    const { page, open } = await visit();
    await open('/clusters?asOf=2020-06-30');
    const products = async () => {
      const names = await page
        .getByRole('link', { name: tiles })
        .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
      return names.reduce((sum, name) => sum + Number(/(\d+) approved/.exec(name)?.[1]), 0);
    };
    const early = await products();
    await page.getByRole('button', { name: 'Replay' }).click();
    await expect.poll(products, { timeout: 15_000 }).toBeGreaterThan(early);
    await page.getByRole('button', { name: 'Pause' }).click();
    const day = new URL(page.url()).searchParams.get('asOf') ?? '';
    expect(day > '2020-06-30').toBe(true);
  });

  it('are a list too, with the same links', async () => {
    const { page, open } = await visit();
    await open('/clusters');
    const organs = await page.getByRole('link', { name: tiles }).count();
    await page.getByRole('button', { name: 'List' }).click();
    await expect
      .poll(() => page.getByRole('main').getByRole('listitem').getByRole('link').count())
      .toBe(organs);
  });
});
