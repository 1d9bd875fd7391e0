// Somebody who has never seen the explorer asks: who funded the companies with approved lung products?
// The way is walked here; docs/walkthrough.md tells it, and is compared with what is on screen at each step.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

const DOCS = join(import.meta.dirname, '../../docs');
/** With WRITE_WALKTHROUGH=1 the document and its pictures are written anew instead of compared. */
const WRITES = process.env.WRITE_WALKTHROUGH === '1';

describeInBrowser('The walkthrough', 'the bundled facts', ({ visit }) => {
  it('answers the main question in three clicks, as docs/walkthrough.md tells it', async () => {
    const seen = await visit({ viewport: { width: 1200, height: 800 }, colorScheme: 'light' });
    const { page, open } = seen;
    const told: string[] = [HEAD];
    const step = async (name: string, text: string) => {
      if (WRITES) await page.screenshot({ path: join(DOCS, `pictures/walkthrough-${name}.png`) });
      told.push(`${text}\n\n![${name}](pictures/walkthrough-${name}.png)\n`);
    };

    await open('/');
    const lung = page.getByRole('link', { name: /^lung \d/ });
    await step(
      'start',
      `1. Open the first page. The map shows approved products by target organ: **${await text(lung)}**. Click **lung**.`,
    );

    await lung.click();
    const funders = page.getByRole('region', { name: 'Who funded lung AI' });
    const first = funders.getByRole('listitem').first();
    await first.waitFor();
    const investor = await first.getByRole('link').first().textContent();
    const companies = (await first.getByRole('link').allTextContents()).slice(1, -1).join(' and ');
    await step(
      'funders',
      `2. The answer is beside the map: everyone who funded the makers, those who back most of them first. **${investor}** put money into **${companies}**. Click its rounds.`,
    );

    await first.getByRole('link', { name: /rounds?$/ }).click();
    const band = page.getByRole('link', { name: new RegExp(`^${investor} to Infervision: `) });
    await band.waitFor();
    await page.waitForLoadState('networkidle');
    await step(
      'money',
      `3. The money as a flow. Each band is a link to its rounds: **${await band.getAttribute('aria-label')}**. Click it.`,
    );

    await band.press('Enter');
    const round = page.getByRole('row', { name: /D\+/ });
    await round.getByRole('button', { name: /sources?: / }).click();
    const source = page.getByRole('dialog').getByRole('listitem').first().getByRole('link').first();
    await step(
      'source',
      `4. Every round leads to its sources, one click away: *${(await source.textContent())?.replace(' ↗', '')}*.`,
    );

    const document = `${told.join('\n')}\n${FOOT}`;
    const path = join(DOCS, 'walkthrough.md');
    if (WRITES) writeFileSync(path, document);
    expect(document).toBe(readFileSync(path, 'utf8'));
    expectNoTrouble(seen);
  });
});

const text = async (link: ReturnType<Page['getByRole']>) =>
  (await link.textContent())?.replace(/\s+/g, ' ').trim();

const HEAD = `# Who funded the companies with approved lung products?

Three clicks from the first page. A test walks this way and compares the numbers (\`test/web/walkthrough.test.ts\`).
`;
const FOOT = `The address of each step restores it: filters, day and choice are in it, so it can be sent to a colleague. *Open in playground* shows the query behind each view.
`;
