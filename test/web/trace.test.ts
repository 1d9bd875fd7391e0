// How two things are connected: each step dated and sourced, to take along as text, link or picture.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

describeInBrowser('Trace', 'the fixture world', ({ visit, context }) => {
  it('finds the ways of money between two things that were searched', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/trace');
    for (const [end, text] of [
      ['From', 'lead cap'],
      ['To', 'anyi'],
    ] as const) {
      await page.getByRole('combobox', { name: end, exact: true }).fill(text);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `Clear: ${end}` }).waitFor();
    }
    await page.getByRole('heading', { name: 'Ways of money' }).waitFor();
    const way = page.getByRole('region', { name: 'Lead Capital → First Hospital of Anyi (1)' });
    expect(await way.getByRole('listitem').count()).toBeGreaterThan(4);
    await way
      .getByRole('button', { name: /1 source: / })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    expect(new URL(page.url()).search).toBe('?from=investor%3Alead-capital&to=hospital%3Aanyi-first');
    expectNoTrouble(seen);
  });

  it('is copied as text and saved as a picture', async () => {
    const { page, open } = await visit();
    await context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('/trace?from=investor:lead-capital&to=organ:heart');
    const way = page.getByRole('region', { name: 'Lead Capital → heart (1)' });
    await way.getByRole('button', { name: 'Copy as text' }).click();
    await way.getByText('Copied').waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(text).toMatch(/^Lead Capital \(Investor\)\n {2}invested in, .+ \[.+\]\n/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      way.getByRole('button', { name: 'Save as picture' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('trace.png');
    expect(
      readFileSync(await file.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('says so where no money and no other way leads from one to the other', async () => {
    const { page, open } = await visit();
    await open('/trace?from=investor:idle-money&to=hospital:anyi-first');
    await page.getByText('No way of at most 8 steps leads from one to the other.').waitFor();
  });
});

describeInBrowser('Trace', 'the bundled facts', ({ visit }) => {
  it('starts from an example', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/trace');
    await page.getByRole('link', { name: 'Goldman Sachs → lung' }).click();
    await page.getByRole('region', { name: 'Goldman Sachs → lung (1)' }).waitFor();
    expectNoTrouble(seen);
  });
});
