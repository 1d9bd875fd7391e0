// The whole graph in an order that depends on it alone: nodes by id, links by their ends, in batches of bounded size.
import { KnownError } from '../errors.ts';
import type { Store } from '../store/store.ts';

export type Properties = Record<string, unknown>;
/** `labels` have Entity first; `props` hold everything but the id, in order of their names. */
export type GraphNode = { labels: string[]; id: string; props: Properties };
/** `from` and `to` tell among which nodes the ids are to be looked for: `Entity`, or a label outside them. */
export type GraphLink = {
  from: string;
  source: string;
  type: string;
  to: string;
  target: string;
  props: Properties;
};

export const ENTITY = 'Entity';
// One page of ids is one look at every node of the embedded engine: long pages keep a million nodes linear enough,
// and 200,000 ids are some 25 MB.
const ID_PAGE = 200_000;
const BATCH = 2_000;

export async function* readNodes(store: Store): AsyncGenerator<GraphNode[]> {
  for await (const ids of readIds(store)) {
    const rows = await store.read('export/nodes', { ids });
    yield rows.map(toNode);
  }
  yield (await store.read('export/other-nodes', {})).map(toNode);
}

export async function* readLinks(store: Store): AsyncGenerator<GraphLink[]> {
  for await (const ids of readIds(store)) {
    const rows = await store.read('export/links', { ids });
    yield inOrder(rows.map((row) => ({ ...row, from: ENTITY, to: ENTITY, props: sorted(row.props) })));
  }
  const others = await store.read('export/other-links', {});
  yield inOrder(
    others.map(({ label, ...row }) => ({ ...row, from: label, to: ENTITY, props: sorted(row.props) })),
  );
}

/** Runs work that reads the graph in many steps; throws where a write came between them. */
export async function unchanged<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const before = await versionOf(store);
  const result = await work();
  if ((await versionOf(store)) === before) return result;
  throw new KnownError(
    'STORE_CONFLICT',
    'The graph was written to while it was exported, so the files may not fit together. Export again when no import is running.',
  );
}

async function versionOf(store: Store): Promise<number | undefined> {
  return (await store.read('graph/state', {}))[0]?.dataVersion;
}

async function* readIds(store: Store): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const page = (await store.read('export/ids', { after, limit: ID_PAGE })).map(({ id }) => id);
    for (let start = 0; start < page.length; start += BATCH) yield page.slice(start, start + BATCH);
    const last = page.at(-1);
    if (last === undefined || page.length < ID_PAGE) return;
    after = last;
  }
}

function toNode({ labels, node }: { labels: string[]; node: { id: string } }): GraphNode {
  const { id, ...props } = node;
  return { labels: inOwnOrder(labels), id, props: sorted(props) };
}

function inOwnOrder(labels: string[]): string[] {
  const others = labels.filter((label) => label !== ENTITY).sort();
  return others.length < labels.length ? [ENTITY, ...others] : others;
}

function sorted(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Parallel links, such as two citations of one source, differ in their properties alone. */
function inOrder(links: GraphLink[]): GraphLink[] {
  const keyed = links.map((link) => ({
    link,
    key: JSON.stringify([link.source, link.type, link.target, link.props]),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ link }) => link);
}
