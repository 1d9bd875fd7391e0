// Money from investors through companies to organs; a band opens its rounds, and each round its sources.
import { expect, it } from 'vitest';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

describeInBrowser('Money flow', 'the fixture world', ({ visit }) => {
  it('shows the rounds of a band, and the sources of a round', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/money');
    await page.getByRole('link', { name: /^Lead Capital to Xinmai: 2 rounds/ }).click();
    const rounds = page.getByRole('region', { name: /^Lead Capital → Xinmai/ }).first();
    await rounds.getByRole('row', { name: /16 Aug 2021/ }).waitFor();
    expect(await rounds.getByRole('row').count()).toBe(3);
    await rounds.getByRole('button', { name: '2 sources: Xinmai B' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sources: Xinmai B' });
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    await dialog.getByText('USD 25 million').waitFor();
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).searchParams.get('band')).toBe('investor:lead-capital|company:xinmai');
    expectNoTrouble(seen);
  });

  it('tells undisclosed money as such', async () => {
    const { page, open } = await visit();
    await open('/money?all=yes');
    await page
      .getByRole('link', { name: /^Lead Capital to Undisclosed Ltd: 1 round, 1 undisclosed$/ })
      .waitFor();
  });

  it('goes to applications, and is as wide as there are rounds, where asked', async () => {
    const { page, open } = await visit();
    await open('/money');
    await page.getByLabel('To', { exact: true }).selectOption('application');
    await page.getByLabel('Width by').selectOption('rounds');
    await page.getByRole('link', { name: /^Xinmai to detection: / }).waitFor();
    expect(new URL(page.url()).search).toBe('?ends=application&width=rounds');
  });
});

describeInBrowser('Money flow', 'the bundled facts', ({ visit }) => {
  it('of one organ is reached from its cluster', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/clusters?organ=lung');
    await page.getByRole('link', { name: 'Money flow of this organ' }).click();
    await page.getByRole('link', { name: /^Goldman Sachs to Infervision: 1 round, / }).waitFor();
    expect(new URL(page.url()).search).toBe('?organ=lung');
    expectNoTrouble(seen);
  });
});
