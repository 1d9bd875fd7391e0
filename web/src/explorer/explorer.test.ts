// The pure rules of the explorer, each with values that were worked out by hand.
import { describe, expect, it } from 'vitest';
import { isOwnPath, pathOf, readEntityPath } from './address/own-paths.ts';
import { type Cluster, subtract } from './clusters/subtract.ts';
import { placeInRows, yearsOf } from './entity/timeline-rows.ts';
import { type Facts, type Question, type Round, toFlow } from './money/flow.ts';
import { rollUpBy } from './money/flow-ends.ts';
import { composeNetwork } from './network/compose-network.ts';
import { readExpansions, writeExpansions } from './network/network-expansions.ts';
import { toCsv } from './table/csv.ts';

describe('An address', () => {
  it('names a node by kind and slug, whatever the slug holds', () => {
    expect(pathOf('company:aidoc')).toBe('/company/aidoc');
    expect(pathOf('approval:a/b:c')).toBe('/approval/a%2Fb%3Ac');
    expect(readEntityPath('/approval/a%2Fb%3Ac')).toEqual({
      kind: 'approval',
      slug: 'a/b:c',
      id: 'approval:a/b:c',
    });
  });

  it('is the explorer’s own only where it has a view for it', () => {
    expect(['/', '/clusters', '/company/x'].map(isOwnPath)).toEqual([true, true, true]);
    expect(
      ['/playground', '/company', '/company/', '/company/x/y', '/planet/x', '/company/%'].map(isOwnPath),
    ).toEqual([false, false, false, false, false, false]);
  });
});

describe('CSV', () => {
  it('quotes what would break a line, leaves the unknown empty, and disarms formulas', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x,"y"', null],
          ['=SUM(A1)', 1.5],
          ['line\nbreak', false],
        ],
      ),
    ).toBe('a,b\r\n"x,""y""",\r\n\'=SUM(A1),1.5\r\n"line\nbreak",false\r\n');
  });
});

const cluster = (slug: string, productCount: number, fda: number): Cluster =>
  ({
    organ: { id: `organ:${slug}`, slug, label: slug, labelZh: null },
    productCount,
    applications: [],
    authorities: fda > 0 ? [{ key: 'FDA', count: fda }] : [],
  }) as unknown as Cluster;

describe('What clusters have gained', () => {
  it('is what there is less what there was, largest first, without those that gained nothing', () => {
    const now = [cluster('heart', 9, 5), cluster('lung', 8, 8), cluster('eye', 2, 0)];
    const before = [cluster('heart', 7, 5), cluster('lung', 3, 2), cluster('eye', 2, 0)];
    expect(
      subtract(now, before).map(({ organ, productCount, authorities }) => [
        organ.slug,
        productCount,
        authorities,
      ]),
    ).toEqual([
      ['lung', 5, [{ key: 'FDA', count: 6 }]],
      ['heart', 2, []],
    ]);
  });
});

const named = (id: string) => ({ id, slug: id, label: id });
const round = (id: string, usd: number | null, company: string, ...investors: string[]): Round => ({
  id,
  kind: 'ROUND',
  amount: usd === null ? null : { usd },
  company: named(company),
  investors: investors.map((investor) => ({ investor: named(investor) })),
});
const product = (id: string, ...organs: string[]) => ({
  id,
  application: 'TRIAGE',
  targets: organs.map((slug) => ({ organ: { slug } })),
});
const facts: Facts = {
  rounds: [
    round('r1', 30, 'c1', 'i1', 'i2', 'i3'),
    round('r2', null, 'c1', 'i1'),
    round('r3', 12, 'c2', 'i3'),
  ],
  products: new Map([['c1', [product('p1', 'lung'), product('p2', 'lung-vessels', 'heart')]]]),
  rollUp: rollUpBy(new Set(['lung', 'heart']), new Map([['lung-vessels', 'lung']])),
};
const question: Question = {
  organ: '',
  investor: '',
  ends: 'organ',
  width: 'money',
  unapproved: false,
  top: 9,
};
const bandsOf = (asked: Partial<Question>) =>
  Object.fromEntries(toFlow(facts, { ...question, ...asked }).bands.map(({ key, value }) => [key, value]));

describe('A flow of money', () => {
  it('shares a round among its investors, and a company’s money among its products and their organs', () => {
    expect(bandsOf({})).toEqual({ 'i1|c1': 10, 'i2|c1': 10, 'i3|c1': 10, 'c1|lung': 22.5, 'c1|heart': 7.5 });
  });

  it('counts rounds where asked, undisclosed ones too', () => {
    expect(bandsOf({ width: 'rounds' })).toMatchObject({
      'i1|c1': 1 + 1 / 3,
      'c1|lung': 1.5,
      'c1|heart': 0.5,
    });
  });

  it('keeps undisclosed rounds apart', () => {
    const band = toFlow(facts, question).bands.find(({ key }) => key === 'i1|c1');
    expect(band).toMatchObject({ rounds: ['r1', 'r2'], usd: 30, undisclosed: 1 });
  });

  it('puts the rest of the investors together, and shows who has no approved product where asked', () => {
    expect(bandsOf({ top: 1, unapproved: true })).toEqual({
      'others|c1': 20,
      'i3|c1': 10,
      'c1|lung': 22.5,
      'c1|heart': 7.5,
      'i3|c2': 12,
      'c2|NO_APPROVED_PRODUCT': 12,
    });
  });

  it('never counts a stated total beside the rounds that it sums up', () => {
    const total: Round = { ...round('t', 99, 'c1', 'i1'), kind: 'TOTAL' };
    expect(toFlow({ ...facts, rounds: [total] }, question).bands).toEqual([]);
  });
});

describe('Moments on a line', () => {
  it('go below one another where they would overlap', () => {
    expect(placeInRows([0, 0.01, 0.5, 0.505, 0.51], (x) => x, 0.04).map(({ row }) => row)).toEqual([
      0, 1, 0, 1, 2,
    ]);
  });

  it('stand at the beginning of what a partial date names', () => {
    expect([yearsOf('2020'), yearsOf('2020-07')]).toEqual([2020, 2020.5]);
  });
});

describe('A network', () => {
  const around = (ids: string[], links: [string, string, string][]) =>
    ({
      truncated: true,
      nodes: ids.map((id) => ({ type: 'COMPANY', degree: 1, node: { id } })),
      links: links.map(([from, relation, to]) => ({ from, to, relation })),
    }) as never;
  const found = [
    {
      expansion: { id: 'a', first: 25 },
      around: around(
        ['a', 'b', 'c'],
        [
          ['a', 'R', 'b'],
          ['a', 'S', 'c'],
        ],
      ),
    },
    {
      expansion: { id: 'b', first: 25 },
      around: around(
        ['b', 'a', 'd'],
        [
          ['a', 'R', 'b'],
          ['b', 'R', 'd'],
        ],
      ),
    },
  ];

  it('holds each node and link once', () => {
    const { nodes, links, relations, isFull } = composeNetwork(found, { without: [], hidden: [] });
    expect([[...nodes.keys()], links.size, relations, isFull]).toEqual([
      ['a', 'b', 'c', 'd'],
      3,
      ['R', 'S'],
      false,
    ]);
  });

  it('leaves out what hangs on a filtered relation or a hidden node alone', () => {
    expect([...composeNetwork(found, { without: ['S'], hidden: [] }).nodes.keys()]).toEqual(['a', 'b', 'd']);
    expect([...composeNetwork(found, { without: [], hidden: ['d'] }).nodes.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('has its expansions in the address', () => {
    const text = 'company:a,investor:b+';
    expect(readExpansions(text)).toEqual([
      { id: 'company:a', first: 25 },
      { id: 'investor:b', first: 200 },
    ]);
    expect(writeExpansions(readExpansions(text))).toBe(text);
  });
});
