// The first shortest chain on the embedded engine: breadth first from both ends over its adjacency lists, which is 10 to 100
// times faster than its own shortestPath. The twin of cypher/read/path/shortest.neo4j.cypher.
import type grafeo from '@grafeo-db/js';
import { HUB_LABELS, PLAIN_LINKS } from '../model/chains.ts';

type Search = { from: string; to: string; maxLength: number };
/** Nodes reached from one end, and how far away each is. */
type Side = { end: number; isHub: boolean; level: number; depth: Map<number, number>; frontier: number[] };
type Neighbors = (id: number) => number[];

// The engine's adjacency calls block the event loop, so others get a turn after this many milliseconds of them.
const TURN_MS = 8;
const SAMPLE = 16;
// As many links does the engine read in the time of one more call.
const LINKS_A_CALL = 10;
const MAX_VISITED = 200_000;

export async function findShortestPath(
  db: grafeo.GrafeoDB,
  { from, to, maxLength }: Search,
): Promise<{ ids: string[] }[]> {
  const [first, second] = await Promise.all([startAt(db, from), startAt(db, to)]);
  if (first === null || second === null) return [];
  const neighbors: Neighbors = (id) =>
    db.getNodeEdges(id, { direction: 'both', edgeTypes: [...PLAIN_LINKS] }).map(([other]) => other as number);
  const isHub = (id: number) => db.getNodeLabels(id)?.some((label) => HUB_LABELS.has(label)) ?? true;

  for (let length = 1; length <= maxLength; length++) {
    const side = nextOf(first, second, neighbors);
    const other = side === first ? second : first;
    await expand(side, side.isHub && side.level === 0 ? await aroundHub(db, side.end) : null, neighbors);
    // Two hubs may share a third one, which is no bridge. Beyond its own links a hub is never met.
    const middles = side.frontier.filter(
      (id) => other.depth.has(id) && (id === other.end || !(first.isHub && second.isHub && isHub(id))),
    );
    if (middles.length > 0) return [{ ids: await firstById(db, middles, [first, second], neighbors) }];
    if (side.frontier.length === 0 || side.depth.size > MAX_VISITED) return [];
  }
  return [];
}

/** The side with fewer work ahead; but first a hub that was not left yet, by its own links: no other node leads to it. */
function nextOf(first: Side, second: Side, neighbors: Neighbors): Side {
  const unleft = [first, second].find(({ isHub, level }) => isHub && level === 0);
  return unleft ?? (workAhead(first, neighbors) <= workAhead(second, neighbors) ? first : second);
}

/** Estimated from a few nodes spread over the frontier: rounds have three links, investors hundreds. */
function workAhead({ frontier }: Side, neighbors: Neighbors): number {
  const step = Math.ceil(frontier.length / SAMPLE);
  const sample = frontier.filter((_, index) => index % step === 0);
  const links = sample.reduce((sum, id) => sum + neighbors(id).length, 0);
  return frontier.length * (links / sample.length + LINKS_A_CALL);
}

async function expand(side: Side, around: number[] | null, neighbors: Neighbors): Promise<void> {
  const reached: number[] = [];
  side.level += 1;
  const turn = startTurns();
  for (const id of side.frontier) {
    for (const next of around ?? neighbors(id)) {
      if (side.depth.has(next)) continue;
      side.depth.set(next, side.level);
      reached.push(next);
    }
    await turn();
  }
  side.frontier = reached;
}

/** To be awaited where work repeats: others are served whenever it has taken its time. */
function startTurns(): () => Promise<void> {
  let ends = performance.now() + TURN_MS;
  return async () => {
    if (performance.now() < ends) return;
    await new Promise(setImmediate);
    ends = performance.now() + TURN_MS;
  };
}

/** Of all chains through the nodes where both sides met, the first by its ids: the one that Neo4j's twin gives too. */
async function firstById(
  db: grafeo.GrafeoDB,
  middles: number[],
  [first, second]: [Side, Side],
  neighbors: Neighbors,
): Promise<string[]> {
  // The way on from each node: from the start up to a middle, then from there to the end.
  const onwards = new Map<number, number[]>();
  const lead = (from: number, to: number) => {
    const ways = onwards.get(from);
    if (ways === undefined) onwards.set(from, [to]);
    else ways.push(to);
  };
  for await (const [node, before] of waysBack(middles, first, neighbors)) lead(before, node);
  for await (const [node, after] of waysBack(middles, second, neighbors)) lead(node, after);
  const idOf = await idsOf(db, [first.end, ...new Set([...onwards.values()].flat())]);
  const ids: string[] = [];
  for (let node: number | undefined = first.end; node !== undefined; ) {
    ids.push(idOf(node));
    [node] = (onwards.get(node) ?? []).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  }
  return ids;
}

/** Each node that lies on a shortest way to the end of a side, with each node after it on that way. */
async function* waysBack(
  nodes: number[],
  side: Side,
  neighbors: Neighbors,
): AsyncGenerator<[number, number]> {
  const turn = startTurns();
  const found = new Set(nodes);
  for (const node of found) {
    await turn();
    const depth = side.depth.get(node) ?? 0;
    // The links of a hub are not among its neighbours'.
    const nearer = depth === 1 ? [side.end] : neighbors(node);
    for (const before of new Set(nearer)) {
      if (side.depth.get(before) !== depth - 1) continue;
      found.add(before);
      yield [node, before];
    }
  }
}

async function startAt(db: grafeo.GrafeoDB, id: string): Promise<Side | null> {
  const [row] = await rows<{ end: number; labels: string[] }>(
    db,
    'MATCH (n:Entity {id: $id}) RETURN id(n) AS end, labels(n) AS labels',
    { id },
  );
  if (row === undefined) return null;
  const { end, labels } = row;
  const isHub = labels.some((label) => HUB_LABELS.has(label));
  return { end, isHub, level: 0, depth: new Map([[end, 0]]), frontier: [end] };
}

/** By a query, which leaves the event loop free: the largest hubs have 100,000 links. */
async function aroundHub(db: grafeo.GrafeoDB, hub: number): Promise<number[]> {
  const text = 'MATCH (h:Entity)-[]-(n:Entity) WHERE id(h) = $hub RETURN collect(id(n)) AS around';
  return (await rows<{ around: number[] }>(db, text, { hub }))[0]?.around ?? [];
}

async function idsOf(db: grafeo.GrafeoDB, nodes: number[]): Promise<(node: number) => string> {
  const text = 'MATCH (n:Entity) WHERE id(n) IN $nodes RETURN id(n) AS node, n.id AS id';
  const found = await rows<{ node: number; id: string }>(db, text, { nodes });
  const ids = new Map(found.map(({ node, id }) => [node, id]));
  return (node) => ids.get(node) ?? '';
}

async function rows<T>(db: grafeo.GrafeoDB, text: string, params: Record<string, unknown>): Promise<T[]> {
  return (await db.executeCypher(text, params)).toArray() as T[];
}
