// Ways through the graph, found on ids and dressed with their nodes at the end.
import { badInput } from '../errors.ts';
import { HUB_LABELS } from '../model/chains.ts';
import type { NodeRow } from '../model/facts.ts';
import { dateOf, factOf, moneyOf } from '../model/facts.ts';
import { checkId, labelOf, nodeTypeEnum, typeOfId } from '../model/ids.ts';
import { findMoneyPaths } from './money-paths.ts';
import { findNeighborhood } from './neighborhood.ts';
import type { Read } from './relation.ts';
import type { PathStepValue, PathValue, SubgraphValue } from './values.ts';

const MAX_LENGTH = 8;
const MAX_PATHS = 50;
const MAX_DEPTH = 3;
const MAX_NODES = 200;

type Ends = { from: string; to: string; maxLength: number };

export function createPaths(read: Read) {
  const dress = async (paths: string[][]): Promise<PathValue[]> => {
    const ids = [...new Set(paths.flat())];
    const pairs = paths.flatMap((path) =>
      path.slice(1).map((target, index) => ({ source: path[index] ?? '', target })),
    );
    if (ids.length === 0) return [];
    const [nodes, links] = await Promise.all([read('entity/by-id', { ids }), read('path/links', { pairs })]);
    const byId = new Map(nodes.map(({ key, node }) => [key, node as NodeRow]));
    const relations = new Map(links.map(({ source, target, relation }) => [`${source} ${target}`, relation]));
    // What is not there has no way to itself either.
    return paths
      .filter((path) => path.every((id) => byId.has(id)))
      .map((path) =>
        toPath(
          path.flatMap((id) => byId.get(id) ?? []),
          relations,
        ),
      );
  };

  return {
    async funding({ from, to, maxLength, first }: Ends & { first: number }): Promise<PathValue[]> {
      checkEnds({ from, to, maxLength });
      checkRange('first', first, MAX_PATHS);
      return dress(await findMoneyPaths(read, { from, to, maxLength, most: first }));
    },
    async shortest({ from, to, maxLength }: Ends): Promise<PathValue | null> {
      checkEnds({ from, to, maxLength });
      const endsAtHub = [from, to].some((id) => HUB_LABELS.has(typeOfId(id) ?? ''));
      const found =
        from === to
          ? (await read('entity/by-id', { ids: [from] })).map(({ key }) => ({ ids: [key] }))
          : await read('path/shortest', { from, to, maxLength, endsAtHub });
      const [path] = await dress(found.slice(0, 1).map(({ ids }) => ids));
      return path ?? null;
    },
    async neighborhood({
      id,
      depth,
      first,
    }: {
      id: string;
      depth: number;
      first: number;
    }): Promise<SubgraphValue> {
      checkId('id', id);
      checkRange('depth', depth, MAX_DEPTH);
      checkRange('first', first, MAX_NODES);
      const { ids, links, truncated } = await findNeighborhood(read, { start: id, depth, most: first });
      const [nodes, degrees] = await Promise.all([
        read('entity/by-id', { ids }),
        read('path/degrees', { ids }),
      ]);
      const byId = new Map(nodes.map(({ key, node }) => [key, node]));
      const degreeOf = new Map(degrees.map(({ key, n }) => [key, n]));
      return {
        nodes: ids.flatMap((nodeId) => {
          const node = byId.get(nodeId);
          const type = typeOfId(nodeId);
          return node === undefined || type === null
            ? []
            : [{ node, type: nodeTypeEnum(type), label: labelOf(node), degree: degreeOf.get(nodeId) ?? 0 }];
        }),
        links: links.map(({ source, target, relation }) => ({ from: source, to: target, relation })),
        truncated,
      };
    },
  };
}

function toPath(nodes: NodeRow[], relations: Map<string, string>): PathValue {
  const steps = nodes.slice(1).map((to, index): PathStepValue => {
    const from = nodes[index] as NodeRow;
    const fact = factOf(from, to);
    const relation = relations.get(`${from.id} ${to.id}`) ?? '';
    return { from, to, relation, on: dateOf(fact), amount: moneyOf(fact), fact };
  });
  return { length: steps.length, nodes, steps };
}

function checkEnds({ from, to, maxLength }: Ends): void {
  checkId('from', from);
  checkId('to', to);
  checkRange('maxLength', maxLength, MAX_LENGTH);
}

function checkRange(field: string, value: number, most: number): void {
  if (value < 1 || value > most) throw badInput(field, `must be from 1 to ${most}, not ${value}.`);
}
