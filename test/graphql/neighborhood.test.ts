import { expect, it } from 'vitest';
import type { Data } from '../kit/ask.ts';
import { describeInWorld } from './in-world.ts';

describeInWorld('a neighborhood', ({ ask, refusal }) => {
  const around = async (id: string, args = ''): Promise<Data> => {
    const { neighborhood } = await ask(`{ neighborhood(id: "${id}"${args}) {
      truncated nodes { node { id } type label degree } links { from to relation }
    } }`);
    const ids = new Set(neighborhood.nodes.map(({ node }: Data) => node.id));
    expect(ids.size).toBe(neighborhood.nodes.length);
    for (const { from, to } of neighborhood.links)
      expect([from, to].filter((end) => !ids.has(end))).toEqual([]);
    return { ...neighborhood, ids: [...ids] };
  };
  const FIRST = ['company:circle-one', 'funding-round:circle-one-a', 'product:circle-scan'];
  const SECOND = [
    ...FIRST,
    'approval:pmda-circle-scan',
    'investor:circle-two',
    'organ:bronchus',
    'organ:lung',
  ];

  it('is the node with what is linked to it, sources and authorities left out', async () => {
    const { ids, nodes, links, truncated } = await around('company:circle-one');
    expect(ids).toEqual(FIRST);
    expect(nodes.map(({ type, label, degree }: Data) => [type, label, degree])).toEqual([
      ['COMPANY', 'Circle One', 2],
      ['FUNDING_ROUND', 'strategic', 2],
      ['PRODUCT', 'Circle Scan', 4],
    ]);
    expect(links).toEqual([
      { from: 'company:circle-one', to: 'funding-round:circle-one-a', relation: 'RAISED' },
      { from: 'company:circle-one', to: 'product:circle-scan', relation: 'DEVELOPS' },
    ]);
    expect(truncated).toBe(false);
  });

  it('grows with the depth, nearest first', async () => {
    expect((await around('company:circle-one', ', depth: 1')).ids).toEqual(FIRST);
    const two = await around('company:circle-one', ', depth: 2');
    expect(two.ids).toEqual(SECOND);
    expect(two.links.map(({ from, relation, to }: Data) => `${from} ${relation} ${to}`)).toEqual([
      'approval:pmda-circle-scan APPROVES product:circle-scan',
      'company:circle-one RAISED funding-round:circle-one-a',
      'company:circle-one DEVELOPS product:circle-scan',
      'investor:circle-two INVESTED_IN funding-round:circle-one-a',
      'organ:bronchus PART_OF organ:lung',
      'product:circle-scan TARGETS organ:bronchus',
      'product:circle-scan TARGETS organ:lung',
    ]);
    const three = await around('company:circle-one', ', depth: 3');
    expect(three.ids.slice(0, 7)).toEqual(SECOND);
    expect(three.ids).toHaveLength(17);
    expect(three.ids.slice(7)).toEqual([
      'claim:db-lung-any',
      'claim:db-lung-ct-nmpa',
      'claim:demand-lung',
      'organ:respiratory-system',
      'policy:price-rule',
      'procurement:anyi-chest-pair',
      'procurement:no-buyer',
      'product:eclair-vue',
      'product:oneil-reader',
      'product:xinmai-chest-pair',
    ]);
    expect(three.truncated).toBe(false);
  });

  it('keeps to its budget of nodes, and says whether there is more', async () => {
    const within = async (first: number) => {
      const { ids, truncated } = await around('company:circle-one', `, depth: 2, first: ${first}`);
      return [ids, truncated];
    };
    expect(await within(1)).toEqual([SECOND.slice(0, 1), true]);
    expect(await within(3)).toEqual([SECOND.slice(0, 3), true]);
    expect(await within(6)).toEqual([SECOND.slice(0, 6), true]);
    expect(await within(7)).toEqual([SECOND, false]);
    expect(await within(200)).toEqual([SECOND, false]);
  });

  it('is the node alone where nothing is linked to it, within the budget of one', async () => {
    const alone = await around('investor:idle-money', ', depth: 3, first: 1');
    expect(alone).toMatchObject({
      nodes: [{ node: { id: 'investor:idle-money' }, type: 'INVESTOR', label: 'Idle Money', degree: 0 }],
      links: [],
      truncated: false,
    });
  });

  it('holds two links between two nodes apart, and does not run in circles', async () => {
    const { links } = await around('claim:db-lung-any', ', depth: 1');
    expect(links).toEqual([
      { from: 'claim:db-lung-any', to: 'organ:lung', relation: 'CONCERNS' },
      { from: 'claim:db-lung-any', to: 'organ:lung', relation: 'DRIVES' },
    ]);
    const circle = await around('investor:circle-one', ', depth: 3');
    expect(circle.ids.toSorted()).toEqual([
      'company:circle-two',
      'funding-round:circle-two-a',
      'investor:circle-one',
      'product:circle-plan',
    ]);
  });

  it('names what has no name by what it has', async () => {
    const labels = async (id: string) => (await around(id)).nodes[0].label;
    expect(await labels('approval:ce-eclair-vue')).toBe('approval:ce-eclair-vue');
    expect(await labels('approval:fda-k200001')).toBe('K200001');
    expect(await labels('procurement:no-grade-budget')).toBe('procurement:no-grade-budget');
    expect(await labels('reimbursement:code-flow')).toBe('Code 0001T');
    expect(await labels('deal:pharma-xinmai-licence')).toBe('Big Pharma');
    expect(await labels('claim:market-plain')).toBe('The market is worth 42.5 billion.');
    expect(await labels('listing:totalsum-listed')).toBe('LISTED');
  });

  it('is empty around what is not there', async () => {
    expect(await around('company:nobody', ', depth: 3')).toEqual({
      nodes: [],
      links: [],
      truncated: false,
      ids: [],
    });
  });

  it('of a source is what it states', async () => {
    const { ids } = await around('source:trade-weekly', ', first: 200');
    expect(ids).toContain('statement:price-trend');
    expect(ids).not.toContain('company:paper-tiger');
    expect(ids).not.toContain('organ:lung');
  });

  it.each([
    [
      'id: "nonsense"',
      'id',
      'id: "nonsense" is no id. Use the id field of an earlier answer, such as company:keya-medical.',
    ],
    ['id: "organ:heart", depth: 0', 'depth', 'depth: must be from 1 to 3, not 0.'],
    ['id: "organ:heart", depth: 4', 'depth', 'depth: must be from 1 to 3, not 4.'],
    ['id: "organ:heart", first: 0', 'first', 'first: must be from 1 to 200, not 0.'],
    ['id: "organ:heart", first: 201', 'first', 'first: must be from 1 to 200, not 201.'],
  ])('is refused for %s', async (args, field, message) => {
    expect(await refusal(`{ neighborhood(${args}) { truncated } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      field,
      message,
    });
  });
});
