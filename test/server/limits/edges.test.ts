// Each limit on one operation at its edge, and one beyond: refused before anything is read, with how much it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/limits.ts';
import { type Running, run } from '../running.ts';

const reads: string[] = [];
let running: Running;
beforeAll(async () => {
  running = await run(
    (read) => (statement, params, options) => {
      reads.push(statement);
      return read(statement, params, options);
    },
    {
      server: {
        limits: {
          ...DEFAULT_LIMITS,
          tokens: 300,
          depth: 6,
          fields: 60,
          aliases: 10,
          directives: 8,
          recursion: 3,
          nodes: 5_000,
          cost: 1_001,
        },
      },
    },
  );
});
afterAll(() => running?.close());

const times = (n: number, text: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => text(i)).join(' ');
const parents = (n: number) => `{ organ(slug: "heart") ${'{ parent '.repeat(n)} { slug } ${'}'.repeat(n)} }`;
const deep = (n: number) =>
  `{ investor(slug: "a") { portfolio { edges { node { company { ${n > 6 ? 'funding { usd: disclosedUsd }' : 'name'} } } } } } }`;

const panels = (n: number) => `{ approvals(filter: { panel: [${times(n, () => '"x"')}] }) { totalCount } }`;
const fourteen = (more: string) =>
  `{ ...A } fragment A on Query { ${times(14, () => '... { graph { engine __typename } }')} ${more} }`;

const EDGES: [limit: string, atTheEdge: string, beyond: string, extensions: Record<string, number>][] = [
  ['tokens', panels(284), panels(285), { limit: 300 }],
  ['depth', deep(6), deep(7), { depth: 7, limit: 6 }],
  [
    'fields',
    fourteen('graph { engine __typename }'),
    fourteen('graph { engine __typename } __typename'),
    { fields: 61, limit: 60 },
  ],
  [
    'aliases',
    `{ ${times(10, (i) => `a${i}: __typename`)} }`,
    `{ ${times(11, (i) => `a${i}: __typename`)} }`,
    { aliases: 11, limit: 10 },
  ],
  [
    'repeated fields',
    `{ ${times(11, () => '__typename')} }`,
    `{ ${times(12, () => '__typename')} }`,
    { aliases: 11, limit: 10 },
  ],
  [
    'directives',
    `{ graph { ${times(4, () => '... @skip(if: true) @include(if: true) { engine }')} } }`,
    `{ graph { engine @skip(if: true) ${times(4, () => '... @skip(if: true) @include(if: true) { engine }')} } }`,
    { directives: 9, limit: 8 },
  ],
  [
    'directives at one place',
    '{ graph { engine @skip(if: false) @include(if: true) } }',
    '{ graph { engine @skip(if: false) @include(if: true) @include(if: true) } }',
    { directives: 3, limit: 2 },
  ],
  ['recursion', parents(2), parents(3), { recursion: 4, limit: 3 }],
  [
    'nodes',
    '{ companies(first: 49) { nodes { products(first: 100) { totalCount } } } }',
    '{ companies(first: 50) { nodes { products(first: 100) { totalCount } } } }',
    { nodes: 5_050, limit: 5_000 },
  ],
  [
    'cost',
    '{ companies(first: 100) { nodes { products(first: 8) { nodes { id } } } } }',
    '{ companies(first: 100) { nodes { products(first: 8) { nodes { id } } } } graph { engine } }',
    { cost: 1_002, limit: 1_001 },
  ],
];

describe('A limit', () => {
  it.each(EDGES)('on %s lets through what is at its edge', async (_limit, query) => {
    const { errors } = await running.ask(query);
    expect(errors).toBeUndefined();
  });

  it.each(EDGES)('on %s refuses one more, and nothing is read', async (_limit, _edge, query, extensions) => {
    reads.length = 0;
    const response = await running.post({ query });
    const { data, errors } = (await response.json()) as { data?: unknown; errors: { extensions: unknown }[] };
    expect([response.status, data, errors.map((error) => error.extensions)]).toEqual([
      400,
      undefined,
      [{ code: 'QUERY_TOO_COMPLEX', ...extensions }],
    ]);
    expect(reads).toEqual([]);
  });
});

describe('An argument that is wrong only with its variables', () => {
  const query = `query ($n: Int = 1) {
    fundingPaths(from: "investor:lead-capital", to: "organ:heart", first: $n) { length }
    companies(first: 100) { nodes { products(first: 8) { nodes { id } } } }
  }`;
  it('refuses the whole operation, since what it costs is not known', async () => {
    reads.length = 0;
    const response = await running.post({ query, variables: { n: null } });
    const { data, errors } = (await response.json()) as Awaited<ReturnType<Running['ask']>>;
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([undefined, ['BAD_USER_INPUT']]);
    expect(reads).toEqual([]);
  });

  it('leaves a variable of a wrong type to be reported as one', async () => {
    const response = await running.post({ query, variables: { n: 'ten' } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/^Variable "\$n" got invalid value "ten"/) }],
    });
    expect(reads).toEqual([]);
  });
});
