import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

const IDS = [
  ['company:xinmai', 'Company'],
  ['product:twice-seen', 'Product'],
  ['organ:heart', 'Organ'],
  ['approval:nmpa-coro-flow', 'Approval'],
  ['hospital:no-grade', 'Hospital'],
  ['investor:idle-money', 'Investor'],
  ['funding-round:xinmai-b', 'FundingRound'],
  ['procurement:no-buyer', 'Procurement'],
  ['modality:ct', 'Modality'],
  ['source:mirror', 'Source'],
  ['department:radiology', 'Department'],
  ['sector:imaging', 'Sector'],
  ['policy:flow-guideline', 'Policy'],
  ['claim:market-plain', 'Claim'],
  ['statement:price-trend', 'Statement'],
  ['financial-figure:xinmai-2020-revenue', 'FinancialFigure'],
  ['listing:totalsum-listed', 'Listing'],
  ['deal:acquirer-doubtful', 'Deal'],
  ['reimbursement:code-flow', 'Reimbursement'],
] as const;

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

describeInWorld('a node', ({ ask, refusal }) => {
  it.each(IDS)('is found by its id %s', async (id, type) => {
    expect(await ask(`{ node(id: "${id}") { __typename id } }`)).toEqual({ node: { __typename: type, id } });
  });

  it('tells its sources and its doubt through the interface that all facts share', async () => {
    const { node } = await ask(`{ node(id: "company:doubtful-devices") {
      id ... on Sourced { caveat sources { locator } } ... on Company { name }
    } }`);
    expect(node).toEqual({
      id: 'company:doubtful-devices',
      caveat: 'Trade Weekly says that it was founded in 2013; its own page gives no year.',
      sources: [{ locator: 'page 3' }, { locator: 'page 9' }],
      name: 'Doubtful Devices',
    });
  });

  it('has null for what a modality lacks', async () => {
    expect(
      await ask('{ node(id: "modality:fundus-photo") { ... on Modality { slug name dicom } } }'),
    ).toEqual({
      node: { slug: 'fundus-photo', name: 'fundus photography', dicom: null },
    });
  });

  it('is null where nothing has the id', async () => {
    expect(await ask('{ node(id: "company:nobody") { id } }')).toEqual({ node: null });
    expect(await ask('{ node(id: "product:xinmai") { id } }')).toEqual({ node: null });
  });

  it.each(['', 'nonsense', 'company:', ':xinmai', 'company: xinmai', 'planet:mars', 'authority:ce', '心脉'])(
    'is refused for the text "%s"',
    async (id) => {
      expect(await refusal('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'id',
        message: `id: "${id}" is no id. Use the id field of an earlier answer, such as company:keya-medical.`,
      });
    },
  );
});

describeInWorld('nodes', ({ ask, refusal }) => {
  it('come in the order asked, with null for what is not there and repeats as asked', async () => {
    const ids = ['organ:lung', 'company:nobody', 'company:xinmai', 'organ:lung', 'source:nowhere'];
    expect(await ask(NODES, { ids })).toEqual({
      nodes: [
        { __typename: 'Organ', id: 'organ:lung' },
        null,
        { __typename: 'Company', id: 'company:xinmai' },
        { __typename: 'Organ', id: 'organ:lung' },
        null,
      ],
    });
  });

  it('are none for no ids', async () => {
    expect(await ask(NODES, { ids: [] })).toEqual({ nodes: [] });
  });

  it('may be asked for a hundred at once, and no more', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `company:nobody-${n}`);
    expect((await ask(NODES, { ids })).nodes).toEqual(ids.map(() => null));
    expect(await refusal(NODES, { ids: [...ids, 'company:xinmai'] })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'ids',
      message: 'ids: at most 100 at once, not 101.',
    });
  });

  it('are refused when one of the ids is none', async () => {
    expect(await refusal(NODES, { ids: ['company:xinmai', 'nonsense'] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'ids',
    });
  });
});
