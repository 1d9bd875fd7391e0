// GraphML for Gephi and yEd: the entities and their links, with typed keys; what importers keep for themselves is left
// out. `label` is what is shown, `labels` the kind of a node; of a link `label` is its type.
import type { ColumnType } from '../model/typed-column.ts';
import type { TextFile } from './folder.ts';
import type { Format } from './format.ts';
import {
  ENTITY,
  type GraphLink,
  type GraphNode,
  type Properties,
  readLinks,
  readNodes,
} from './read-graph.ts';
import { type Kind, surveyGraph } from './survey.ts';
import { xmlText, xmlToken } from './xml.ts';

const BOOKKEEPING = new Set([
  'factsDigest',
  'listDigest',
  'searchText',
  'nameText',
  'listedText',
  'sortName',
]);
const LISTS = '; ';
/** Names that this format gives itself: a property called so gets an underscore. */
const OWN = new Set(['id', 'label', 'labels']);

type Keys = Map<string, { id: string; name: string; type: string }>;

export const graphml: Format = {
  passes: 2,
  async write(store, folder, read) {
    const { nodes, links } = await surveyGraph(store, read);
    const isEntity = ({ labels }: { labels: string[] }) => labels.includes(ENTITY);
    const nodeKeys = keysOf('n', [...nodes.values()].filter(isEntity));
    const linkKeys = keysOf('e', [...links.values()]);
    const file = await folder.file('graph.graphml');
    await file.put(`${HEAD}${printKeys('node', nodeKeys)}${printKeys('edge', linkKeys)}${GRAPH}`, 0);
    const counts = { nodes: 0, links: 0 };
    for await (const batch of readNodes(store)) {
      const entities = batch.filter(isEntity);
      counts.nodes += await put(
        file,
        entities.map((node) => printNode(node, nodeKeys)),
      );
      read(batch.length);
    }
    for await (const batch of readLinks(store)) {
      const between = batch.filter(({ from }) => from === ENTITY);
      const lines = between.map((link, at) => printLink(link, counts.links + at, linkKeys));
      counts.links += await put(file, lines);
      read(batch.length);
    }
    await file.put('</graph>\n</graphml>\n', 0);
    await file.close();
    return counts;
  },
};

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="n.label" for="node" attr.name="label" attr.type="string"/>
<key id="n.labels" for="node" attr.name="labels" attr.type="string"/>
<key id="n.id" for="node" attr.name="id" attr.type="string"/>
<key id="e.label" for="edge" attr.name="label" attr.type="string"/>
`;
const GRAPH = '<graph id="medai-graph" edgedefault="directed">\n';

/** One key a property, whichever kinds have it: of two types only text holds both. */
function keysOf(prefix: string, kinds: Kind[]): Keys {
  const keys: Keys = new Map();
  for (const { columns } of kinds) {
    for (const [name, type] of columns) {
      if (BOOKKEEPING.has(name)) continue;
      const here = attributeType(type);
      const known = keys.get(name);
      if (known === undefined)
        keys.set(name, { id: `${prefix}${keys.size}`, name: OWN.has(name) ? `${name}_` : name, type: here });
      else if (known.type !== here) known.type = 'string';
    }
  }
  return keys;
}

function attributeType(type: ColumnType): string {
  return type.endsWith('[]') ? 'string' : type;
}

function printKeys(kind: 'node' | 'edge', keys: Keys): string {
  return [...keys.values()]
    .map(
      ({ id, name, type }) =>
        `<key id="${id}" for="${kind}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`,
    )
    .join('');
}

function printNode({ id, labels, props }: GraphNode, keys: Keys): string {
  const shown = props.name ?? props.title ?? props.number ?? props.label ?? id;
  const own = `${data('n.label', shown)}${data(
    'n.labels',
    labels.filter((label) => label !== ENTITY),
  )}${data('n.id', id)}`;
  return `<node id="${xmlToken(id)}">${own}${printData(props, keys)}</node>\n`;
}

function printLink({ source, type, target, props }: GraphLink, at: number, keys: Keys): string {
  const ends = `source="${xmlToken(source)}" target="${xmlToken(target)}"`;
  return `<edge id="l${at}" ${ends}>${data('e.label', type)}${printData(props, keys)}</edge>\n`;
}

function printData(props: Properties, keys: Keys): string {
  return Object.entries(props)
    .map(([name, value]) => {
      const key = keys.get(name);
      const isEmpty = Array.isArray(value) && value.length === 0;
      return key === undefined || isEmpty ? '' : data(key.id, value);
    })
    .join('');
}

const data = (key: string, value: unknown) =>
  `<data key="${key}">${xmlText(Array.isArray(value) ? value.join(LISTS) : String(value))}</data>`;

async function put(file: TextFile, lines: string[]): Promise<number> {
  await file.put(lines.join(''), lines.length);
  return lines.length;
}
