// What kinds of nodes and links there are and which columns they need: formats with a header must know it before the
// first row.
import { KnownError } from '../errors.ts';
import { type ColumnType, typeOf } from '../model/typed-column.ts';
import type { Store } from '../store/store.ts';
import { type GraphLink, type GraphNode, type Properties, readLinks, readNodes } from './read-graph.ts';

export type Columns = Map<string, ColumnType>;
/** Nodes of one label set, or links of one type between nodes of two sets of ids. */
export type Kind = { name: string; columns: Columns; rows: number };
export type NodeKind = Kind & { labels: string[] };
export type LinkKind = Kind & Pick<GraphLink, 'from' | 'type' | 'to'>;
export type Survey = {
  nodes: Map<string, NodeKind>;
  links: Map<string, LinkKind>;
  /** Stands in no item of any list. */
  arrayDelimiter: string;
  hasLineBreaks: boolean;
};

// The first is what people and Neo4j expect; the private characters after them are never written by anybody.
const DELIMITERS = [
  ';',
  '|',
  '\u001f',
  '\u001e',
  ...Array.from({ length: 64 }, (_, n) => String.fromCharCode(0xe000 + n)),
];

export const nodeKey = ({ labels }: { labels: string[] }) => labels.join(';');
export const linkKey = ({ from, type, to }: Pick<GraphLink, 'from' | 'type' | 'to'>) =>
  [from, type, to].join(' ');

export async function surveyGraph(store: Store, read: (count: number) => void): Promise<Survey> {
  const nodes = new Map<string, NodeKind>();
  const links = new Map<string, LinkKind>();
  const free = new Set(DELIMITERS);
  let hasLineBreaks = false;
  const look = (kind: Kind, props: Properties) => {
    kind.rows += 1;
    for (const [name, value] of Object.entries(props)) {
      addColumn(kind, name, value);
      for (const text of Array.isArray(value) ? value : [value]) {
        if (typeof text !== 'string') continue;
        hasLineBreaks ||= /[\n\r]/.test(text);
        if (Array.isArray(value)) for (const one of free) if (text.includes(one)) free.delete(one);
      }
    }
  };
  for await (const batch of readNodes(store)) {
    for (const node of batch) look(nodeKind(nodes, node), node.props);
    read(batch.length);
  }
  for await (const batch of readLinks(store)) {
    for (const link of batch) look(linkKind(links, link), link.props);
    read(batch.length);
  }
  for (const kind of [...nodes.values(), ...links.values()]) settle(kind);
  const [arrayDelimiter = ''] = free;
  return { nodes, links, arrayDelimiter, hasLineBreaks };
}

function nodeKind(kinds: Map<string, NodeKind>, { labels }: GraphNode): NodeKind {
  return found(kinds, nodeKey({ labels }), () => ({
    name: labels.filter((label) => labels.length === 1 || label !== 'Entity').join('+'),
    labels,
    columns: new Map(),
    rows: 0,
  }));
}

function linkKind(kinds: Map<string, LinkKind>, { from, type, to }: GraphLink): LinkKind {
  return found(kinds, linkKey({ from, type, to }), () => ({
    name: type,
    from,
    type,
    to,
    columns: new Map(),
    rows: 0,
  }));
}

function found<K>(kinds: Map<string, K>, key: string, create: () => K): K {
  const kind = kinds.get(key) ?? create();
  kinds.set(key, kind);
  return kind;
}

/** An empty list leaves the type of its items open: '' until another value tells it. */
function addColumn({ name: kind, columns }: Kind, name: string, value: unknown): void {
  const type = typeOf(name, value);
  const known = columns.get(name) ?? null;
  if (known === null || (known === OPEN && type !== null)) columns.set(name, type ?? OPEN);
  else if (type !== null ? type !== known : !known.endsWith('[]')) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${kind}.${name} holds ${known} in some places and ${type ?? 'a list'} in others, and a column has one type. Export as jsonl.`,
    );
  }
}

// Only here, and gone after settle(): no column type.
const OPEN = 'open[]' as ColumnType;

function settle({ columns }: Kind): void {
  for (const [name, type] of columns) if (type === OPEN) columns.set(name, 'string[]');
  const inOrder = [...columns].sort(([a], [b]) => (a < b ? -1 : 1));
  columns.clear();
  for (const [name, type] of inOrder) columns.set(name, type);
}
