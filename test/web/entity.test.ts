// A page for every node: facts with their sources, related things in tables, former names, and where to go from there.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ID_PREFIXES } from '../../src/model/ids.ts';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

/** One of each kind, and what its page is headed. */
const PAGES: Record<string, [slug: string, title: string]> = {
  company: ['xinmai', 'Xinmai'],
  product: ['xinmai-chest-pair', 'Chest Pair'],
  organ: ['heart', 'heart'],
  approval: ['nmpa-chest-pair', 'Chest Pair'],
  hospital: ['st-marys', "St. Mary's, North Wing"],
  investor: ['lead-capital', 'Lead Capital'],
  'funding-round': ['xinmai-b', 'Xinmai · B · 16 Aug 2021'],
  procurement: ['anyi-chest-pair', 'Chest reading for Anyi'],
  modality: ['ct', 'computed tomography'],
  source: ['press-daily', ''],
  sector: ['imaging', ''],
  policy: ['flow-guideline', ''],
  claim: ['approvals-differ', 'Three certificates of class III stood.'],
  statement: ['flow-leads', ''],
  deal: ['acquirer-doubtful', 'Doubtful Devices'],
  listing: ['totalsum-listed', 'Totalsum · listed'],
  'financial-figure': ['xinmai-2020-revenue', 'Xinmai · revenue · 2020'],
  reimbursement: ['code-flow', ''],
  department: ['cardiology', ''],
};

describeInBrowser('A page', 'the fixture world', ({ visit }) => {
  it('is there for every kind of node, without trouble', async () => {
    const seen = await visit();
    const { page, open } = seen;
    expect(Object.keys(PAGES)).toEqual(ID_PREFIXES);
    for (const [kind, [slug, title]] of Object.entries(PAGES)) {
      await open(`/${kind}/${slug}`);
      const heading = await page.getByRole('heading', { level: 1 }).textContent();
      expect(heading, kind).toContain(title);
      expect(heading, kind).not.toBe('Nothing is at this address');
      await page.getByRole('region', { name: 'Facts' }).waitFor();
    }
    expectNoTrouble(seen);
  }, 90_000);

  it('of a round shows its caveat, and both sources with what each states', async () => {
    const { page, open } = await visit();
    await open('/funding-round/xinmai-b');
    await page.getByText('Trade Weekly says USD 25 million.').waitFor();
    await page.getByRole('button', { name: '2 sources: Xinmai · B · 16 Aug 2021' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('page 1').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('of a claim shows what is reported beside what is computed', async () => {
    const { page, open } = await visit();
    await open('/claim/approvals-differ');
    const facts = await page.getByRole('region', { name: 'Facts' }).textContent();
    expect(facts).toContain('Reported3 certificate');
    expect(facts).toContain('Computed here2 certificate');
    expect(facts).toContain('Difference-1');
  });

  it('of a company has a timeline of its rounds and approvals', async () => {
    const { page, open } = await visit();
    await open('/company/xinmai');
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await timeline.getByRole('link', { name: '16 Aug 2021: Funding round, B' }).waitFor();
    await timeline
      .getByRole('link', { name: /^\d.* Approval, .*Chest Pair/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Chest Pair/ }).waitFor();
  });

  it('says so where nothing is at the address', async () => {
    const { page, open } = await visit();
    await open('/company/nobody');
    await page.getByRole('heading', { level: 1, name: 'Nothing is at this address' }).waitFor();
  });
});

describeInBrowser('A table', 'the bundled facts', ({ visit }) => {
  it('is sorted by the API in both directions, paged, and downloaded whole', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/organ/heart');
    const products = page.getByRole('region', { name: /^Products/ }).first();
    const rows = products.getByRole('row');
    const firstName = () => rows.nth(1).getByRole('link').first().textContent();
    await rows.nth(20).waitFor();
    const first = await firstName();
    await products.getByRole('button', { name: /^Show \d+ more$/ }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(50);
    await products.getByRole('button', { name: /^Name/ }).click();
    await expect.poll(firstName).not.toBe(first);
    expect(new URL(page.url()).searchParams.get('sort.products')).toBe('-NAME');
    const last = await firstName();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      products.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('products.csv');
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFName,Company,Target organs,Application,Modalities,First approved,Approvals,Sources',
    );
    expect(lines[1]).toContain(last);
    expect(lines.length).toBeGreaterThan(51);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(firstName).toBe(last);
    expectNoTrouble(seen);
  });

  it('hands its query to the playground', async () => {
    const { page, open } = await visit();
    await open('/company/infervision');
    const link = page
      .getByRole('region', { name: /^Products/ })
      .first()
      .getByRole('link', { name: 'Open in playground' });
    const { searchParams, pathname } = new URL((await link.getAttribute('href')) ?? '', page.url());
    expect(pathname).toBe('/playground');
    expect(searchParams.get('query')).toMatch(/^query CompanyProducts\(/);
    expect(JSON.parse(searchParams.get('variables') ?? '')).toEqual({
      slug: 'infervision',
      orderBy: 'NAME',
      first: 20,
    });
    await link.click();
    await page.getByText('"Infervision"').first().waitFor({ timeout: 20_000 });
  });
});
