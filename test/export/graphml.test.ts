// The GraphML file: valid XML of the structure that Gephi and yEd read, whatever the graph holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { graphml } from '../../src/export/graphml.ts';
import { exportGraph } from '../../src/export/index.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../cli/run.ts';
import { onEmbedded } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';
import { graphs, writeAny } from './any-values.ts';

type Data = { key: string; text: string };
type Element = { id: string; data?: Data[]; source?: string; target?: string };
type Key = { id: string; for: string; 'attr.name': string; 'attr.type': string };
type Graph = { keys: Key[]; nodes: Element[]; edges: Element[] };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: 'text',
  parseTagValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 100_000 },
  htmlEntities: true,
  isArray: (name, _, __, isAttribute) => !isAttribute && ['key', 'node', 'edge', 'data'].includes(name),
  tagValueProcessor: (_, value) => value,
});

describe('a graph as GraphML', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  async function exported(store: Store): Promise<Graph> {
    const counts = await exportGraph(store, folder.path, graphml);
    const text = readFileSync(join(folder.path, 'graph.graphml'), 'utf8');
    expect(XMLValidator.validate(text)).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 forbids
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    const { graph, key } = parser.parse(text).graphml;
    const found = { keys: key ?? [], nodes: graph.node ?? [], edges: graph.edge ?? [] };
    expect(graph.edgedefault).toBe('directed');
    expect({ nodes: found.nodes.length, links: found.edges.length }).toEqual(counts);
    return found;
  }

  /** What a reader relies on, in words where it does not hold. */
  function findBreaches({ keys, nodes, edges }: Graph): string[] {
    const ids = new Set(nodes.map(({ id }) => id));
    const all = [
      ...nodes.map((node) => ['node', node] as const),
      ...edges.map((edge) => ['edge', edge] as const),
    ];
    const types = new Map(keys.map((key) => [`${key.for} ${key.id}`, key['attr.type']]));
    const names = keys.map((key) => `${key.for} ${key['attr.name']}`);
    return [
      ...(ids.size === nodes.length ? [] : ['two nodes have one id']),
      ...(new Set(names).size === names.length ? [] : ['two keys have one name']),
      ...[...ids].filter((id) => !/^[\p{L}\p{Nd}._:-]+$/u.test(id)).map((id) => `${id} is no NMTOKEN`),
      ...edges
        .filter((e) => !ids.has(e.source ?? '') || !ids.has(e.target ?? ''))
        .map(({ id }) => `${id} hangs`),
      ...all.flatMap(([kind, { id, data = [] }]) =>
        data
          .filter(({ key, text }) => !fits(text ?? '', types.get(`${kind} ${key}`)))
          .map(({ key }) => `${id} ${key}`),
      ),
    ];
  }

  it('has typed keys, the kinds of nodes and the types of links', async () => {
    const store = await loadWorld(await onEmbedded.openEmpty());
    const graph = await exported(store);
    await store.close();
    expect(findBreaches(graph)).toEqual([]);
    const keyOf = (kind: string, name: string) =>
      graph.keys.find((key) => key.for === kind && key['attr.name'] === name);
    expect(keyOf('node', 'amount')?.['attr.type']).toBe('double');
    expect(keyOf('edge', 'lead')?.['attr.type']).toBe('boolean');
    const xinmai = graph.nodes.find(({ id }) => id === 'company:xinmai');
    const said = (name: string) => xinmai?.data?.find(({ key }) => key === keyOf('node', name)?.id)?.text;
    expect([said('label'), said('labels'), said('id')]).toEqual(['Xinmai', 'Company', 'company:xinmai']);
    expect(said('aliases')).toMatch(/; /);
    expect(graph.nodes.some(({ id }) => id === 'graph')).toBe(false);
    expect(keyOf('node', 'factsDigest')).toBeUndefined();
    const types = new Set(graph.edges.map(({ data }) => data?.find(({ key }) => key === 'e.label')?.text));
    expect(types).toContain('INVESTED_IN');
  });

  it('is valid and keeps all text but what XML forbids, whatever the values', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (nodes) => {
        const store = await onEmbedded.openEmpty();
        await writeAny(store, nodes);
        const graph = await exported(store);
        await store.close();
        expect(findBreaches(graph)).toEqual([]);
        const key = graph.keys.find((one) => one.for === 'node' && one['attr.name'] === 'text')?.id;
        const texts = graph.nodes.map(({ data }) => data?.find((one) => one.key === key));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 forbids
        const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
        const kept = nodes.map(({ text }) => (text as string | undefined)?.replace(forbidden, ''));
        const order = graph.nodes.map(({ id }) => Number(id.replace('company:', '')));
        expect(texts.map((data) => (data === undefined ? undefined : (data.text ?? '')))).toEqual(
          order.map((at) => kept[at]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

function fits(text: string, type: string | undefined): boolean {
  if (type === 'boolean') return text === 'true' || text === 'false';
  if (type === 'double' || type === 'long') return text !== '' && Number.isFinite(Number(text));
  return type === 'string';
}
