// Every view for everybody: both themes, both languages, narrow screens, the keyboard, and when things go wrong.
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

const VIEWS = [
  '/',
  '/clusters?organ=lung',
  '/clusters?view=list&split=authority',
  '/money',
  '/money?organ=lung&band=investor%3Agoldman-sachs%7Ccompany%3Ainfervision',
  '/trace',
  '/trace?from=investor:goldman-sachs&to=organ:lung',
  '/network',
  '/network?at=company:infervision&chosen=company:infervision',
  '/dashboards',
  '/dashboards?board=approvals',
  '/dashboards?board=market',
  '/dashboards?board=accounts',
  '/company/infervision',
  '/investor/goldman-sachs',
  '/organ/lung',
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeInBrowser('Every view', 'the bundled facts', ({ visit, url }) => {
  it.each(['light', 'dark'] as const)(
    'keeps WCAG 2.2 AA in the %s theme',
    async (colorScheme) => {
      const seen = await visit({ colorScheme });
      const { page, open } = seen;
      const found: string[] = [];
      for (const path of VIEWS) {
        await open(path);
        await page.evaluate(axe.source);
        const violations = await page.evaluate<
          { id: string; nodes: { html: string; any: { message: string }[] }[] }[]
        >(`axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations)`);
        found.push(
          ...violations.flatMap(({ id, nodes }) =>
            nodes
              .slice(0, 4)
              .map(({ html, any }) => `${path} ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
          ),
        );
      }
      expect(found).toEqual([]);
      expectNoTrouble(seen);
    },
    240_000,
  );

  it('fits a screen of 360 pixels', async () => {
    const { page, open } = await visit({ viewport: { width: 360, height: 740 } });
    for (const path of VIEWS) {
      await open(path);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide, path).toBeLessThanOrEqual(360);
    }
  }, 120_000);

  it('speaks Chinese, and keeps to the language chosen', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/clusters?organ=lung');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
    await page.getByRole('region', { name: '谁投资了肺 AI' }).getByText('推想医疗').first().waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('zh');
    await open('/company/infervision');
    await page.getByRole('region', { name: /^融资/ }).first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/推想/);
    expectNoTrouble(seen);
  });

  it('keeps to the theme chosen', async () => {
    const { page, open } = await visit({ colorScheme: 'light' });
    await open('/');
    const ground = () => page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await ground()).not.toBe(light);
  });

  it('is walked by keyboard: past the bar, into an organ, to its funders', async () => {
    const { page, open } = await visit();
    await open('/clusters');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.getByRole('link', { name: /^lung \d/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Who funded lung AI' }).waitFor();
  });

  it('has a policy without exceptions', async () => {
    const policy = (await fetch(url())).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe/);
  });
});

describeInBrowser('A view', 'the fixture world', ({ visit, url }) => {
  it('says what to do when the server does not answer, and goes on when it does', async () => {
    const { page, open } = await visit();
    await page.route('**/graphql', (route) => route.abort());
    await open('/clusters');
    await page.getByText('The server does not answer. Check that it is running').first().waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('link', { name: /^lung \d/ }).waitFor();
  });

  it('shows that it is loading while it waits', async () => {
    const { page } = await visit();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${url()}/clusters`);
    await page.getByRole('status').getByText('Loading…').first().waitFor({ state: 'attached' });
    release();
    await page.getByRole('link', { name: /^lung \d/ }).waitFor();
  });
});
