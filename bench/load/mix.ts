// What the callers ask: the measured queries but for the one of megabytes, each about another company, product or way
// every time.
import { readQueries } from '../query.ts';

const HEAVY = '02-organ-to-investor';
const BODIES = 1_100;
const SAMPLE = `{
  companies(first: 100) { nodes { id slug name } }
  investors(first: 100) { nodes { id } }
  products(first: 100) { edges { cursor } }
}`;
type Sample = {
  companies: { nodes: { id: string; slug: string; name: string }[] };
  investors: { nodes: { id: string }[] };
  products: { edges: { cursor: string }[] };
};

export async function mixOf(url: string): Promise<string[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SAMPLE }),
  });
  const { data } = (await response.json()) as { data: Sample };
  const queries = readQueries({}).filter(({ name }) => name !== HEAVY);
  const nth = <T>(items: T[], n: number) => items[n % items.length] as T;
  return Array.from({ length: BODIES }, (_, n) => {
    const { id, slug, name } = nth(data.companies.nodes, n);
    const variables = {
      company: id,
      slug,
      text: name,
      after: nth(data.products.edges, n * 7).cursor,
      from: nth(data.investors.nodes, n * 13).id,
      to: id,
    };
    return JSON.stringify({ query: nth(queries, n).ours, variables });
  });
}
