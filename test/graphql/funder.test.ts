import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

const FUNDERS = `organ { slug } funders {
  totalCount
  nodes { investor { slug } companies { slug } roundCount leadCount
    funding { disclosedUsd disclosedCount undisclosedCount } }
}`;
type Funder = {
  investor: { slug: string };
  companies: { slug: string }[];
  roundCount: number;
  leadCount: number;
  funding: { disclosedUsd: number; disclosedCount: number; undisclosedCount: number };
};

/** A funder on a line: its companies; rounds, of which led; millions of dollars in so many rounds, others. */
function line({ investor, companies, roundCount, leadCount, funding }: Funder): string {
  const { disclosedUsd, disclosedCount, undisclosedCount } = funding;
  return [
    `${investor.slug}: ${companies.map(({ slug }) => slug).join(', ')}`,
    `${roundCount} rounds, ${leadCount} led`,
    `${disclosedUsd / 1e6} M in ${disclosedCount}, ${undisclosedCount} undisclosed`,
  ].join('; ');
}

describeInWorld('the funders of a cluster', ({ ask }) => {
  const funders = async (args = ''): Promise<Record<string, string[]>> => {
    const { organClusters } = await ask(`{ organClusters${args} { ${FUNDERS} } }`);
    return Object.fromEntries(
      organClusters.map(
        (cluster: { organ: { slug: string }; funders: { nodes: Funder[]; totalCount: number } }) => {
          expect(cluster.funders.totalCount).toBe(cluster.funders.nodes.length);
          return [cluster.organ.slug, cluster.funders.nodes.map(line)];
        },
      ),
    );
  };

  it('come by companies backed, then by rounds', async () => {
    expect(await funders()).toEqual({
      heart: [
        'lead-capital: undisclosed, xinmai; 3 rounds, 2 led; 30 M in 2, 1 undisclosed',
        'qingshan-capital: undisclosed, xinmai; 3 rounds, 1 led; 30 M in 2, 1 undisclosed',
        'ete-invest: odd-money, xinmai; 2 rounds, 0 led; 20 M in 1, 1 undisclosed',
        'circle-one: circle-two; 1 rounds, 0 led; 1 M in 1, 0 undisclosed',
        'twice-fund: undisclosed; 1 rounds, 0 led; 2 M in 1, 0 undisclosed',
      ],
      lung: [
        'ete-invest: eclair-medical, xinmai; 2 rounds, 1 led; 30 M in 2, 0 undisclosed',
        'lead-capital: xinmai; 2 rounds, 1 led; 30 M in 2, 0 undisclosed',
        'qingshan-capital: xinmai; 2 rounds, 1 led; 30 M in 2, 0 undisclosed',
        'circle-two: circle-one; 1 rounds, 1 led; 1 M in 1, 0 undisclosed',
        'twice-fund: oneil-sons; 1 rounds, 0 led; 0.4 M in 1, 0 undisclosed',
      ],
      brain: [
        'twice-fund: twice-funded; 2 rounds, 1 led; 20 M in 2, 0 undisclosed',
        'lead-capital: twice-funded; 1 rounds, 1 led; 15 M in 1, 0 undisclosed',
      ],
    });
  });

  it('are those of a day: announced by then, for products approved by then', async () => {
    expect(await funders('(asOf: "2020-06-30")')).toEqual({
      heart: [
        'circle-one: circle-two; 1 rounds, 0 led; 1 M in 1, 0 undisclosed',
        'ete-invest: odd-money; 1 rounds, 0 led; 0 M in 0, 1 undisclosed',
        'lead-capital: xinmai; 1 rounds, 0 led; 10 M in 1, 0 undisclosed',
        'qingshan-capital: xinmai; 1 rounds, 1 led; 10 M in 1, 0 undisclosed',
      ],
      brain: ['twice-fund: twice-funded; 1 rounds, 1 led; 5 M in 1, 0 undisclosed'],
      lung: [
        'lead-capital: xinmai; 1 rounds, 0 led; 10 M in 1, 0 undisclosed',
        'qingshan-capital: xinmai; 1 rounds, 1 led; 10 M in 1, 0 undisclosed',
      ],
    });
  });

  it('count a round from its very day on', async () => {
    const led = 'lead-capital: twice-funded; 1 rounds, 1 led; 15 M in 1, 0 undisclosed';
    expect(await funders('(filter: { authority: [MFDS] }, asOf: "2021-06-30")')).toEqual({
      brain: ['twice-fund: twice-funded; 2 rounds, 1 led; 20 M in 2, 0 undisclosed', led],
    });
    expect(await funders('(filter: { authority: [MFDS] }, asOf: "2021-06-29")')).toEqual({
      brain: ['twice-fund: twice-funded; 1 rounds, 1 led; 5 M in 1, 0 undisclosed'],
    });
  });

  it('are those of the companies that pass the filter', async () => {
    expect(await funders('(filter: { country: ["IN"] })')).toEqual({
      heart: ['ete-invest: odd-money; 1 rounds, 0 led; 0 M in 0, 1 undisclosed'],
    });
  });

  it('are none where the makers raised nothing that is known', async () => {
    const { organClusters } = await ask(`{ organClusters(filter: { application: [DIAGNOSIS_AID] }) {
      ${FUNDERS} funding { disclosedUsd disclosedCount undisclosedCount }
    } }`);
    expect(organClusters).toEqual([
      {
        organ: { slug: 'brain' },
        funders: { totalCount: 0, nodes: [] },
        funding: { disclosedUsd: 0, disclosedCount: 0, undisclosedCount: 0 },
      },
    ]);
  });

  it('are walked in both directions in pages', async () => {
    const slugs = (nodes: Funder[]) => nodes.map(({ investor }) => investor.slug);
    const whole = ['lead-capital', 'qingshan-capital', 'ete-invest', 'circle-one', 'twice-fund'];
    for (const size of [1, 2]) {
      for (const [count, from, next, more] of [
        ['first', 'after', 'endCursor', 'hasNextPage'],
        ['last', 'before', 'startCursor', 'hasPreviousPage'],
      ] as const) {
        const found: string[] = [];
        let cursor: string | null = null;
        do {
          const data = await ask(
            `query ($cursor: String) { organClusters { funders(${count}: ${size}, ${from}: $cursor) {
              nodes { investor { slug } } pageInfo { ${next} ${more} }
            } } }`,
            { cursor },
          );
          const { nodes, pageInfo } = data.organClusters[0].funders;
          if (count === 'first') found.push(...slugs(nodes));
          else found.unshift(...slugs(nodes));
          cursor = pageInfo[more] ? pageInfo[next] : null;
        } while (cursor !== null);
        expect(found).toEqual(whole);
      }
    }
  });
});

describeInWorld('the money of a cluster', ({ ask }) => {
  const money = async (args = '') =>
    Object.fromEntries(
      (
        await ask(
          `{ organClusters${args} { organ { slug } funding { disclosedUsd disclosedCount undisclosedCount } } }`,
        )
      ).organClusters.map(({ organ, funding }: { organ: { slug: string }; funding: unknown }) => [
        organ.slug,
        funding,
      ]),
    );

  it('is what its companies raised in rounds, each company once, undisclosed rounds apart', async () => {
    expect(await money()).toEqual({
      heart: { disclosedUsd: 33_000_000, disclosedCount: 4, undisclosedCount: 5 },
      lung: { disclosedUsd: 41_400_000, disclosedCount: 5, undisclosedCount: 0 },
      brain: { disclosedUsd: 20_000_000, disclosedCount: 2, undisclosedCount: 0 },
    });
  });

  it('is what was announced by the day', async () => {
    expect(await money('(asOf: "2021-08-01", filter: { authority: [FDA] })')).toEqual({
      heart: { disclosedUsd: 12_000_000, disclosedCount: 2, undisclosedCount: 2 },
      lung: { disclosedUsd: 10_000_000, disclosedCount: 1, undisclosedCount: 0 },
      brain: { disclosedUsd: 20_000_000, disclosedCount: 2, undisclosedCount: 0 },
    });
    expect(await money('(filter: { authority: [MFDS] }, asOf: "2021-06-29")')).toEqual({
      brain: { disclosedUsd: 5_000_000, disclosedCount: 1, undisclosedCount: 0 },
    });
    expect(await money('(filter: { authority: [MFDS] }, asOf: "2021-06-30")')).toEqual({
      brain: { disclosedUsd: 20_000_000, disclosedCount: 2, undisclosedCount: 0 },
    });
  });
});
