import { expect, it } from 'vitest';
import type { Data } from '../kit/ask.ts';
import { describeInWorld } from './in-world.ts';

describeInWorld("an investor's exposure", ({ ask, refusal }) => {
  /** A group on a line: its value, products and companies. */
  const exposure = async (slug: string, args = ''): Promise<string[]> =>
    (
      await ask(`{ investor(slug: "${slug}") { exposure${args} {
        key organ { slug } productCount companyCount products { totalCount nodes { id } }
      } } }`)
    ).investor.exposure.map(({ key, organ, productCount, companyCount, products }: Data) => {
      expect(organ).toEqual(/^$|by: ORGAN/.test(args) || !args.includes('by:') ? { slug: key } : null);
      expect(products.totalCount).toBe(productCount);
      expect(products.nodes).toHaveLength(productCount);
      return `${key} ${productCount}/${companyCount}`;
    });

  it.each([
    ['ORGAN', ['heart 3/2', 'brain 1/1', 'lung 1/1']],
    ['APPLICATION', ['DETECTION 2/2', 'OTHER 1/1', 'QUANTIFICATION 1/1', 'TRIAGE 1/1']],
    ['MODALITY', ['mri 3/3', 'ct 2/1']],
    ['AUTHORITY', ['FDA 4/4', 'NMPA 2/1', 'MFDS 1/1', 'OTHER 1/1']],
    ['SECTOR', ['flow-imaging 1/1', 'imaging 1/1']],
    ['COUNTRY', ['CN 2/1', 'GB 1/1', 'KR 1/1', 'US 1/1']],
  ])('is by %s, largest first', async (by, expected) => {
    expect(await exposure('lead-capital', `(by: ${by})`)).toEqual(expected);
  });

  it('is by organ unless asked otherwise', async () => {
    expect(await exposure('lead-capital')).toEqual(['heart 3/2', 'brain 1/1', 'lung 1/1']);
    expect(await exposure('ete-invest')).toEqual(['heart 3/2', 'lung 2/2']);
  });

  it('is none for who has no company, no approved product, or is not there', async () => {
    expect(await exposure('idle-money')).toEqual([]);
    expect(await exposure('holder-group')).toEqual([]);
    expect(await exposure('holder-group', '(by: AUTHORITY)')).toEqual(['FDA 1/1']);
    expect(await ask('{ investor(slug: "nobody") { exposure { key } } }')).toEqual({ investor: null });
  });

  it.each([
    ['asOf: "2020-01-14"', []],
    ['asOf: "2020-01-15"', ['heart 1/1', 'lung 1/1']],
    ['asOf: "2021-06-29"', ['heart 1/1', 'lung 1/1']],
    // Its round in the maker of the brain's product is of this day.
    ['asOf: "2021-06-30"', ['brain 1/1', 'heart 1/1', 'lung 1/1']],
    ['by: AUTHORITY, asOf: "2021-07-31"', ['FDA 2/2', 'MFDS 1/1', 'NMPA 1/1', 'OTHER 1/1']],
    ['by: AUTHORITY, asOf: "2021-08-01"', ['FDA 3/3', 'MFDS 1/1', 'NMPA 1/1', 'OTHER 1/1']],
  ])('was, on a day, what was funded and approved by then: %s', async (args, expected) => {
    expect(await exposure('lead-capital', `(${args})`)).toEqual(expected);
  });

  it('walks its products by name, in both directions', async () => {
    const whole = ['xinmai-chest-pair', 'xinmai-coro-flow', 'quiet-heart'];
    const page = async (args: string) =>
      (
        await ask(
          `{ investor(slug: "lead-capital") { exposure { products(${args}) {
            nodes { slug } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
          } } } }`,
        )
      ).investor.exposure[0].products;
    for (const size of [1, 2]) {
      for (const [count, from, cursorOf, more] of [
        ['first', 'after', 'endCursor', 'hasNextPage'],
        ['last', 'before', 'startCursor', 'hasPreviousPage'],
      ] as const) {
        const found: string[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const { nodes, pageInfo }: Data = await page(
            `${count}: ${size} ${cursor === '' ? '' : `${from}: "${cursor}"`}`,
          );
          const slugs = nodes.map(({ slug }: Data) => slug);
          if (count === 'first') found.push(...slugs);
          else found.unshift(...slugs);
          cursor = pageInfo[more] ? pageInfo[cursorOf] : null;
        }
        expect(found, `${count} ${size}`).toEqual(whole);
      }
    }
  });

  it.each([
    ['first: 101', 'first', 'first: must be from 0 to 100, not 101. Read further pages with after.'],
    ['last: 101', 'last', 'last: must be from 0 to 100, not 101. Read further pages with before.'],
    [
      'after: "garbage"',
      'after',
      'after: is no cursor of this list. Use startCursor or endCursor of an earlier page.',
    ],
  ])('refuses products(%s)', async (args, field, message) => {
    const query = `{ investor(slug: "totals-trust") { exposure(by: AUTHORITY) { products(${args}) { nodes { id } } } } }`;
    expect(await refusal(query)).toEqual({ code: 'BAD_USER_INPUT', field, message });
  });
});
