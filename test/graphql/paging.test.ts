import { expect, it } from 'vitest';
import { encodeCursor } from '../../src/model/page.ts';
import { describeInWorld } from './in-world.ts';

/** Every list in pages, with one item in it at least. */
const LISTS: [field: string, inside?: string][] = [
  ['companies'],
  ['products'],
  ['organs'],
  ['approvals'],
  ['hospitals'],
  ['procurements'],
  ['investors'],
  ['fundingRounds'],
  ['products', 'company(slug: "xinmai")'],
  ['fundingRounds', 'company(slug: "xinmai")'],
  ['investors', 'company(slug: "xinmai")'],
  ['procurements', 'company(slug: "xinmai")'],
  ['products', 'organ(slug: "heart")'],
  ['approvals', 'product(slug: "twice-seen")'],
  ['procurements', 'product(slug: "twice-seen")'],
  ['procurements', 'hospital(slug: "anyi-first")'],
  ['fundingRounds', 'investor(slug: "lead-capital")'],
  ['portfolio', 'investor(slug: "lead-capital")'],
  ['coInvestors', 'investor(slug: "lead-capital")'],
  ['companies', 'sector(slug: "imaging")'],
  ['products', 'organClusters'],
  ['funders', 'organClusters'],
];
const CURSORS = [
  'garbage',
  '',
  'W10',
  encode('["NAME"]'),
  encode('[1,2,3]'),
  encode('{"a":1}'),
  encode('["NAME",null,"x"]'),
];

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}

describeInWorld('a list in pages', ({ ask, refusal }) => {
  const write = (field: string, inside: string | undefined, args: string, part: string) => {
    const list = `list: ${field}(${args}) { ${part} }`;
    return inside === undefined ? `{ ${list} }` : `{ of: ${inside} { ${list} } }`;
  };
  const name = LISTS.map(
    ([field, inside]) => [inside ? `${field} of ${inside}` : field, field, inside] as const,
  );

  it.each(name)('takes a first of 100 and refuses 101: %s', async (_, field, inside) => {
    await ask(write(field, inside, 'first: 100', 'totalCount'));
    await ask(write(field, inside, 'last: 100', 'totalCount'));
    expect(await refusal(write(field, inside, 'first: 101', 'nodes { __typename }'))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'first',
      message: 'first: must be from 0 to 100, not 101. Read further pages with after.',
    });
    expect(await refusal(write(field, inside, 'last: 101', 'nodes { __typename }'))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'last',
      message: 'last: must be from 0 to 100, not 101. Read further pages with before.',
    });
    expect(await refusal(write(field, inside, 'first: -1', 'totalCount'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'first',
    });
    expect(await refusal(write(field, inside, 'first: 1, last: 1', 'totalCount'))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'last',
      message: 'last: give first or last, not both.',
    });
  });

  it.each(name)('is empty, with what follows, for a first of 0: %s', async (_, field, inside) => {
    const part =
      'totalCount nodes { __typename } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const data = await ask(write(field, inside, 'first: 0', part));
    const list = inside === undefined ? data.list : (data.of[0] ?? data.of).list;
    expect(list).toMatchObject({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(list.totalCount).toBeGreaterThan(0);
  });

  it.each(name)('refuses garbled cursors and those of another order: %s', async (_, field, inside) => {
    for (const cursor of CURSORS) {
      for (const argument of ['after', 'before']) {
        const error = await refusal(write(field, inside, `${argument}: "${cursor}"`, 'totalCount'));
        expect(error).toEqual({
          code: 'BAD_USER_INPUT',
          field: argument,
          message: `${argument}: is no cursor of this list. Use startCursor or endCursor of an earlier page.`,
        });
      }
    }
    const foreign = encodeCursor({ orderBy: 'SIZE', at: 'x', id: 'company:xinmai' });
    const error = await refusal(write(field, inside, `after: "${foreign}"`, 'totalCount'));
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    expect(error.message).toMatch(
      /^after: is a cursor of another order \(SIZE\)\. Start again from the first page/,
    );
  });

  it('refuses the cursor of one order in another', async () => {
    const { companies } = await ask('{ companies(first: 1, orderBy: FUNDING) { pageInfo { endCursor } } }');
    const after = companies.pageInfo.endCursor;
    expect(await refusal(`{ companies(after: "${after}", orderBy: NAME) { totalCount } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'after',
      message:
        'after: is a cursor of another order (FUNDING). Start again from the first page in this one (NAME).',
    });
  });

  it('takes a forged place for a place, and no key of another type', async () => {
    const end = encodeCursor({ orderBy: 'NAME', at: '\uffff', id: "x' OR 1=1" });
    expect(await ask(`{ companies(after: "${end}") { nodes { id } } }`)).toEqual({
      companies: { nodes: [] },
    });
    const number = encodeCursor({ orderBy: 'NAME', at: 1, id: 'x' });
    expect(await refusal(`{ companies(after: "${number}") { totalCount } }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'after',
    });
  });

  it('refuses a forged key beyond all numbers', async () => {
    const endless = encode('["FUNDING",1e999,"x"]');
    expect(
      await refusal(`{ companies(after: "${endless}", orderBy: FUNDING) { nodes { id } } }`),
    ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('holds the items between two cursors', async () => {
    const { companies } = await ask('{ companies { edges { cursor node { slug } } } }');
    const [, second, , fourth] = companies.edges;
    const between = await ask(
      'query ($a: String, $b: String) { companies(after: $a, before: $b) { nodes { slug } pageInfo { hasNextPage hasPreviousPage } } }',
      { a: second.cursor, b: fourth.cursor },
    );
    expect(between.companies).toEqual({
      nodes: [{ slug: 'doubtful-devices' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('is twenty long unless asked otherwise', async () => {
    const { fundingRounds } = await ask('{ fundingRounds { nodes { id } pageInfo { hasNextPage } } }');
    expect(fundingRounds.nodes).toHaveLength(20);
    expect(fundingRounds.pageInfo).toEqual({ hasNextPage: false });
  });
});
