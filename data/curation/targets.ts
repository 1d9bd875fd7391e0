// Three figures that tell whether the data can carry the product's main question: organs, their funders, funded makers.
import { splitList } from './csv.ts';
import { text, type World } from './world.ts';

type Money = { companies: Set<string>; withNames: Set<string> };

export function targets(world: World): string {
  const any = moneyOf(world, () => true);
  const rounds = moneyOf(world, (kind) => kind === 'ROUND');
  const clusters = clustersOf(world);
  const makers = new Set([...clusters.values()].flatMap((companies) => [...companies]));
  const having = (companies: Set<string>) =>
    [...clusters]
      .filter(([, members]) => [...members].some((one) => companies.has(one)))
      .map(([organ]) => organ);
  const both = (companies: Set<string>) => [...makers].filter((one) => companies.has(one)).length;
  const unnamed = [...clusters.keys()].filter((organ) => !having(any.withNames).includes(organ));
  return [
    `Organ clusters of approved products, parts rolled up: ${clusters.size} (${[...clusters.keys()].sort().join(', ')})`,
    `    with a maker in funding-round.csv: ${having(any.companies).length}, by rows of kind ROUND alone ${having(rounds.companies).length}`,
    `    with a named funder: ${having(any.withNames).length}, by rows of kind ROUND alone ${having(rounds.withNames).length}; without: ${unnamed.sort().join(', ') || 'none'}`,
    `Makers of approved products: ${makers.size}; also in funding-round.csv: ${both(any.companies)}, by rows of kind ROUND alone ${both(rounds.companies)}`,
  ].join('\n');
}

/** Who raised money in the rows of these kinds, and for whom a row names an investor. */
function moneyOf(world: World, counts: (kind: string) => boolean): Money {
  const rows = world.rounds
    .all()
    .map(({ row }) => row)
    .filter((row) => counts(text(row, 'kind')));
  const named = rows.filter((row) => splitList(row.investors).length > 0);
  return {
    companies: new Set(rows.map((row) => text(row, 'company'))),
    withNames: new Set(named.map((row) => text(row, 'company'))),
  };
}

/** The makers of approved products by organ; a part counts in its organ. */
function clustersOf(world: World): Map<string, Set<string>> {
  const approved = new Set(world.approvals.all().map(({ row }) => text(row, 'product')));
  const clusters = new Map<string, Set<string>>();
  for (const { row } of world.products.all()) {
    if (!approved.has(text(row, 'slug'))) continue;
    for (const target of splitList(row.targets)) {
      const organ = organOf(world, target);
      clusters.set(organ, (clusters.get(organ) ?? new Set()).add(text(row, 'company')));
    }
  }
  return clusters;
}

function organOf(world: World, slug: string): string {
  const { row } = world.organs.need(slug);
  return row.level === 'part' ? organOf(world, text(row, 'parent')) : slug;
}
