// Everything that a flow is made of: all rounds, the approved products of who raised them, the tree of organs.
import {
  MoneyOrgans,
  type MoneyOrgansQuery,
  MoneyProducts,
  MoneyRounds,
  type MoneyRoundsQuery,
} from '../../generated/operations.ts';
import { ask } from '../ask/ask.ts';
import { useRead } from '../ask/use-read.ts';
import type { Facts, Product, Round } from './flow.ts';
import { rollUpBy } from './flow-ends.ts';

const PAGE = 100;

export type FlowFacts = Facts & { organs: MoneyOrgansQuery['organClusters'][number]['organ'][] };

async function readRounds(): Promise<Round[]> {
  const rounds: Round[] = [];
  let after: string | null = null;
  do {
    const { fundingRounds }: MoneyRoundsQuery = await ask(MoneyRounds, { first: PAGE, after });
    rounds.push(...fundingRounds.nodes);
    after = fundingRounds.pageInfo.hasNextPage ? fundingRounds.pageInfo.endCursor : null;
  } while (after !== null);
  return rounds;
}

async function readProducts(rounds: readonly Round[]): Promise<Map<string, readonly Product[]>> {
  const ids = [...new Set(rounds.map(({ company }) => company.id))].sort();
  const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, at) =>
    ask(MoneyProducts, { ids: ids.slice(at * PAGE, (at + 1) * PAGE) }),
  );
  const companies = (await Promise.all(pages)).flatMap(({ nodes }) => nodes);
  return new Map(
    companies.flatMap((company) =>
      company && 'products' in company ? [[company.id, company.products.nodes] as const] : [],
    ),
  );
}

async function readFacts(): Promise<FlowFacts> {
  const [rounds, { organClusters, organs }] = await Promise.all([readRounds(), ask(MoneyOrgans, {})]);
  return {
    rounds,
    products: await readProducts(rounds),
    rollUp: rollUpBy(
      new Set(organClusters.map(({ organ }) => organ.slug)),
      new Map(organs.nodes.map(({ slug, parent }) => [slug, parent?.slug])),
    ),
    organs: organClusters.map(({ organ }) => organ),
  };
}

export const useFlowFacts = () => useRead(readFacts);
