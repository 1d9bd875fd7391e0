// Reads a list in every way that a caller can: whole, and page by page in both directions. All ways must agree.
import { expect } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor, type Data } from '../kit/ask.ts';

export type List = {
  /** The field that holds the list: `company(slug: "xinmai")`. None for a list of the graph itself. */
  of?: string;
  field: string;
  /** Its arguments besides those of the page. */
  args?: string;
  /** What tells one item from another; by default its id. */
  item?: string;
};

const SIZES = [1, 2];

/** The slugs of the list's items in order, as `list` gives them and as each walk does. */
export async function walk(store: Store, wanted: List): Promise<string[]> {
  const whole = await list(store, wanted);
  for (const size of SIZES) {
    expect(await walkForwards(store, wanted, size), `forwards by ${size}`).toEqual(whole);
    expect(await walkBackwards(store, wanted, size), `backwards by ${size}`).toEqual(whole);
  }
  return whole;
}

/** The slugs of the list's items on one page, after checking that nodes, edges and totalCount agree. */
export async function list(store: Store, wanted: List): Promise<string[]> {
  const { totalCount, nodes, edges, pageInfo } = await readPage(store, wanted, 'first: 100');
  expect(edges.map(({ node }: Data) => node)).toEqual(nodes);
  expect(totalCount).toBe(nodes.length);
  expect(pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  });
  return slugsOf(nodes);
}

export async function walkForwards(store: Store, wanted: List, size: number): Promise<string[]> {
  const found: string[] = [];
  let after = '';
  for (;;) {
    const { nodes, pageInfo } = await readPage(store, wanted, `first: ${size} ${after}`);
    expect(pageInfo.hasPreviousPage).toBe(after !== '');
    expect(nodes.length).toBeLessThanOrEqual(size);
    found.push(...slugsOf(nodes));
    if (!pageInfo.hasNextPage) return found;
    after = `after: ${JSON.stringify(pageInfo.endCursor)}`;
  }
}

export async function walkBackwards(store: Store, wanted: List, size: number): Promise<string[]> {
  const found: string[] = [];
  let before = '';
  for (;;) {
    const { nodes, pageInfo } = await readPage(store, wanted, `last: ${size} ${before}`);
    expect(pageInfo.hasNextPage).toBe(before !== '');
    expect(nodes.length).toBeLessThanOrEqual(size);
    found.unshift(...slugsOf(nodes));
    if (!pageInfo.hasPreviousPage) return found;
    before = `before: ${JSON.stringify(pageInfo.startCursor)}`;
  }
}

/** One page of the list: totalCount, nodes, edges, pageInfo. */
export async function readPage(
  store: Store,
  { of, field, args = '', item = 'id' }: List,
  page: string,
): Promise<Data> {
  const inner = `list: ${field}(${args} ${page}) {
    totalCount
    nodes { ${item} }
    edges { cursor node { ${item} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const data = await askFor(store, of === undefined ? `{ ${inner} }` : `{ of: ${of} { ${inner} } }`);
  return of === undefined ? data.list : data.of.list;
}

function slugsOf(nodes: Data[]): string[] {
  return nodes.map((node) => {
    let leaf = node;
    while (typeof leaf === 'object') leaf = Object.values(leaf)[0];
    return String(leaf).slice(String(leaf).indexOf(':') + 1);
  });
}
