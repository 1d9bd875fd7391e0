// The graph from node to node: expand, collapse, filter, pin, and no more than the view can hold.
import { expect, it } from 'vitest';
import { describeInBrowser, expectNoTrouble } from './in-browser.ts';

describeInBrowser('Network', 'the fixture world', ({ visit }) => {
  it('grows and shrinks by expanding and collapsing a node', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/network?at=company:xinmai&chosen=company:xinmai');
    const nodes = page.getByRole('region', { name: 'Nodes in view' });
    const count = () => nodes.getByRole('button').count();
    await nodes.getByRole('button', { name: 'Chest Pair' }).click();
    const before = await count();
    await page.getByRole('button', { name: 'Expand' }).click();
    await expect.poll(count).toBeGreaterThan(before);
    expect(new URL(page.url()).searchParams.get('at')).toBe('company:xinmai,product:xinmai-chest-pair');
    await page.getByRole('button', { name: 'Collapse' }).click();
    await expect.poll(count).toBe(before);
    expectNoTrouble(seen);
  });

  it('is filtered by relation, and remembers in the address what is left out', async () => {
    const { page, open } = await visit();
    await open('/network?at=company:xinmai&chosen=company:xinmai');
    const nodes = page.getByRole('region', { name: 'Nodes in view' });
    const revenue = nodes.getByRole('button', { name: 'Xinmai · revenue · 2019' });
    await revenue.waitFor();
    await page.getByRole('checkbox', { name: 'reported' }).uncheck();
    await expect.poll(() => revenue.count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('without')).toBe('REPORTED');
  });

  it('pins a node, hides one, and opens its page', async () => {
    const { page, open } = await visit();
    await open('/network?at=company:xinmai&chosen=product:xinmai-chest-pair');
    const chosen = page.getByRole('region', { name: 'Selected' });
    await chosen.getByRole('button', { name: 'Pin', exact: true }).click();
    await chosen.getByRole('button', { name: 'Unpin' }).waitFor();
    await chosen.getByRole('link', { name: 'Open page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chest Pair' }).waitFor();
    await page.goBack();
    await chosen.getByRole('button', { name: 'Hide' }).click();
    const nodes = page.getByRole('region', { name: 'Nodes in view' });
    await expect.poll(() => nodes.getByRole('button', { name: 'Chest Pair' }).count()).toBe(0);
  });
});

describeInBrowser('Network', 'the bundled facts', ({ visit }) => {
  it('keeps to its budget and shows more where asked', async () => {
    const seen = await visit();
    const { page, open } = seen;
    await open('/network?at=sector:imaging&chosen=sector:imaging');
    await page.getByText(/^2\d nodes, \d+ links$/).waitFor();
    await page.getByRole('button', { name: 'Show more around it' }).click();
    await page.getByText(/^(?:1\d\d|200|201) nodes, \d+ links$/).waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe('sector:imaging+');
    expectNoTrouble(seen);
  });
});
