// Search first: one box that the key `/` leads to, results as one types, Enter opens.
import { expect, it } from 'vitest';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

const BOX = { name: /^Search companies/ };

describeInBrowser('Search', 'the fixture world', ({ visit }) => {
  it('is reached by the key / and opens the first hit by Enter', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('xinm');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Xinmai' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/company/xinmai');
    expectNoTrouble(seen);
  });

  it('groups what it finds by kind, and shows the Chinese name', async () => {
    const { page, open } = await visit();
    await open('/');
    await page.getByRole('combobox', BOX).fill('circle');
    const list = page.getByRole('listbox', BOX);
    await list.waitFor();
    const groups = await list.getByRole('group').evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(new Set(groups)).toEqual(new Set(['Company', 'Investor', 'Product']));
    await page.getByRole('combobox', BOX).fill('心脉');
    await page.getByRole('option', { name: /Xinmai.*心脉智能/ }).waitFor();
  });

  it('goes through the hits by arrow, and marks one at a time', async () => {
    const { page, open } = await visit();
    await open('/');
    await page.getByRole('combobox', BOX).fill('circle');
    const list = page.getByRole('listbox', BOX);
    await list.waitFor();
    await page.keyboard.press('ArrowDown');
    const marked = list.getByRole('option', { selected: true });
    expect(await marked.count()).toBe(1);
    expect(await marked.getAttribute('id')).toBe(
      await page.getByRole('combobox', BOX).getAttribute('aria-activedescendant'),
    );
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
  });

  it('says what to do where nothing is found', async () => {
    const { page, open } = await visit();
    await open('/');
    await page.getByRole('combobox', BOX).fill('zzzz');
    await page.getByText('Nothing is called “zzzz”. Try fewer letters').waitFor();
  });
});

describeInBrowser('Search', 'the bundled facts', ({ visit }) => {
  it('finds a company by its Chinese name', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('推想');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Infervision' }).waitFor();
    expectNoTrouble(seen);
  });
});
