// What differs between two states of the graph, node by node with its links: what a dry run shows.
import type { Store } from '../store/store.ts';

export type Value = string | number | boolean | null | readonly (string | number | boolean)[];
export type LinkChange = { type: string; target: string; props: Record<string, Value> };
export type Change = {
  kind: string;
  id: string;
  what: 'created' | 'updated' | 'removed';
  /** Properties that differ; of a created or a removed node all that it has. */
  properties: Record<string, { before: Value; after: Value }>;
  /** Links that start at the node; one whose properties differ is removed and added. */
  added: LinkChange[];
  removed: LinkChange[];
};

// Of the ids there is only one look at all nodes, so that they come in long pages.
const ID_PAGE = 200_000;
const BATCH = 1_000;
// What importers keep to tell what has changed, and what is made of other properties to be found and sorted by.
const UNTOLD = /Digest$|Text$|^sortName$|^factsFormerSlugs$|^listedFormerSlugs$/;

type Read = Pick<Store, 'read'>;
type State = { kind: string; props: Record<string, Value>; links: Map<string, LinkChange> };

/** In order of ids, those of `except` left out. */
export async function* findChanges(
  before: Read,
  after: Read,
  except: ReadonlySet<string> = new Set(),
): AsyncGenerator<Change> {
  const found = new Set([...(await readIds(before)), ...(await readIds(after))]);
  const all = [...found].filter((id) => !except.has(id)).sort();
  for (let start = 0; start < all.length; start += BATCH) {
    const ids = all.slice(start, start + BATCH);
    const [old, now] = [await readStates(before, ids), await readStates(after, ids)];
    for (const id of ids) {
      const change = compare(id, old.get(id), now.get(id));
      if (change !== null) yield change;
    }
  }
}

export async function readIds(store: Read): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await store.read('export/ids', { after: ids.at(-1) ?? '', limit: ID_PAGE });
    for (const { id } of page) ids.push(id);
    if (page.length < ID_PAGE) return ids;
  }
}

async function readStates(store: Read, ids: string[]): Promise<Map<string, State>> {
  const states = new Map<string, State>();
  for (const { labels, node } of await store.read('export/nodes', { ids })) {
    const { id, ...props } = node as { id: string } & Record<string, Value>;
    const kind = labels.find((label) => label !== 'Entity') ?? '';
    states.set(id, { kind, props, links: new Map() });
  }
  for (const { source, type, target, props } of await store.read('export/links', { ids })) {
    const told = sorted(props as Record<string, Value>);
    states
      .get(source)
      ?.links.set(JSON.stringify([type, target, told]), { type, target, props: Object.fromEntries(told) });
  }
  return states;
}

function compare(id: string, old: State | undefined, now: State | undefined): Change | null {
  const names = new Set([...Object.keys(old?.props ?? {}), ...Object.keys(now?.props ?? {})]);
  const properties: Change['properties'] = {};
  for (const name of [...names].sort()) {
    const [before, after] = [old?.props[name] ?? null, now?.props[name] ?? null];
    if (!UNTOLD.test(name) && JSON.stringify(before) !== JSON.stringify(after))
      properties[name] = { before, after };
  }
  const added = missingIn(old, now);
  const removed = missingIn(now, old);
  const what = old === undefined ? 'created' : now === undefined ? 'removed' : 'updated';
  if (what === 'updated' && Object.keys(properties).length + added.length + removed.length === 0) return null;
  return { kind: (now ?? old)?.kind ?? '', id, what, properties, added, removed };
}

function missingIn(there: State | undefined, here: State | undefined): LinkChange[] {
  return [...(here?.links ?? [])]
    .filter(([key]) => there?.links.has(key) !== true)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, link]) => link);
}

const sorted = (props: Record<string, Value>) =>
  Object.entries(props)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
