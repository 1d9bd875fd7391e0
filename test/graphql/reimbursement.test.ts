import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

const ALL = `id scheme schemeKind product { slug } company { slug } application organs { slug } country
  amount { amount currency usd } on caveat sources { source { slug } locator statedAs }`;

describeInWorld('decisions of payers', ({ ask }) => {
  it('come newest first, undated last; a month counts from its first day', async () => {
    const { reimbursements } = await ask('{ reimbursements { id on } }');
    expect(reimbursements).toEqual([
      { id: 'reimbursement:code-flow', on: '2021-01-15' },
      { id: 'reimbursement:maker-only', on: '2021-01' },
      { id: 'reimbursement:code-flow-later', on: '2021' },
      { id: 'reimbursement:add-on-bleeding', on: '2020-09-01' },
      { id: 'reimbursement:guideline-undated', on: null },
    ]);
  });

  it('tell scheme, product, maker, organs by name, payment and sources', async () => {
    const { node } = await ask(`{ node(id: "reimbursement:code-flow") { ... on Reimbursement { ${ALL} } } }`);
    expect(node).toEqual({
      id: 'reimbursement:code-flow',
      scheme: 'Code 0001T',
      schemeKind: 'billing code',
      product: { slug: 'xinmai-coro-flow' },
      company: { slug: 'xinmai' },
      application: 'flow reading',
      organs: [{ slug: 'brain' }, { slug: 'coronary-artery' }],
      country: 'US',
      amount: { amount: 1040, currency: 'USD', usd: 1040 },
      on: '2021-01-15',
      caveat: 'Trade Weekly says February.',
      sources: [
        { source: { slug: 'press-daily' }, locator: 'row 9', statedAs: null },
        { source: { slug: 'trade-weekly' }, locator: null, statedAs: '2021-02' },
      ],
    });
  });

  it('have null, and no organs, for what is unknown', async () => {
    const { node, none } = await ask(`{
      node(id: "reimbursement:guideline-undated") { ... on Reimbursement { ${ALL} } }
      none: node(id: "reimbursement:nothing") { id }
    }`);
    expect(node).toEqual({
      id: 'reimbursement:guideline-undated',
      scheme: 'Guideline on prices',
      schemeKind: null,
      product: null,
      company: null,
      application: 'reading of images',
      organs: [],
      country: null,
      amount: null,
      on: null,
      caveat: null,
      sources: [{ source: { slug: 'mirror' }, locator: null, statedAs: null }],
    });
    expect(none).toBeNull();
  });

  it('are those of a product, and those that name a company, newest first', async () => {
    const id = (slug: string) => ({ id: `reimbursement:${slug}` });
    expect(
      await ask(`{
        flow: product(slug: "xinmai-coro-flow") { reimbursements { id } }
        bare: product(slug: "odd-heart") { reimbursements { id } }
        xinmai: company(slug: "xinmai") { reimbursements { id } }
        bareCompany: company(slug: "paper-tiger") { reimbursements { id } }
      }`),
    ).toEqual({
      flow: { reimbursements: [id('code-flow'), id('code-flow-later')] },
      bare: { reimbursements: [] },
      xinmai: { reimbursements: [id('code-flow'), id('maker-only')] },
      bareCompany: { reimbursements: [] },
    });
  });
});
