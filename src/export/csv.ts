// CSV: one file a kind of node and one a type of link, with the typed headers that `neo4j-admin database import full`
// takes. A quoted empty cell is the empty text or list, an empty one an absent property.
import { KnownError } from '../errors.ts';
import { csvLine } from '../model/csv-line.ts';
import { type ExportedFile, LINKS, type Manifest, NODES } from '../model/manifest.ts';
import { printCell } from '../model/typed-column.ts';
import type { Store } from '../store/store.ts';
import { closeAs, type Folder, type TextFile } from './folder.ts';
import type { Format } from './format.ts';
import { printAdminArguments, printCsvReadme } from './neo4j-admin.ts';
import { ENTITY, type Properties, readLinks, readNodes } from './read-graph.ts';
import { type Columns, linkKey, nodeKey, type Survey, surveyGraph } from './survey.ts';

export const csv: Format = {
  passes: 2,
  async write(store, folder, read) {
    const survey = await surveyGraph(store, read);
    const nodes = await writeNodes(store, folder, survey, read);
    const links = await writeLinks(store, folder, survey, read);
    await folder.text('neo4j-admin.args', printAdminArguments(survey, nodes, links));
    await folder.text('README.md', printCsvReadme());
    const { arrayDelimiter } = survey;
    const manifest: Manifest = { format: 'csv', arrayDelimiter, files: [...nodes, ...links] };
    return { nodes: sum(nodes), links: sum(links), manifest };
  },
};

const sum = (files: ExportedFile[]) => files.reduce((total, { rows }) => total + rows, 0);

async function writeNodes(store: Store, folder: Folder, survey: Survey, read: (count: number) => void) {
  const { arrayDelimiter: delimiter } = survey;
  const files = new Map<string, Open>();
  for (const [key, { name, labels, columns }] of survey.nodes) {
    // Ids of entities and former ids are kept apart: the same id may stand in both.
    const group = labels.includes(ENTITY) ? ENTITY : (labels[0] ?? '');
    files.set(key, await openTable(folder, `${NODES}/${name}.csv`, [`id:ID(${group})`, ':LABEL'], columns));
  }
  for await (const batch of readNodes(store)) {
    const rows = batch.map((node) => ({
      key: nodeKey(node),
      cells: [node.id, node.labels.join(delimiter)],
      props: node.props,
    }));
    await putRows(files, rows, delimiter);
    read(batch.length);
  }
  return closeAll(files, NODES);
}

async function writeLinks(store: Store, folder: Folder, survey: Survey, read: (count: number) => void) {
  const files = new Map<string, Open>();
  for (const [key, { name, from, to, columns }] of survey.links) {
    const header = [`:START_ID(${from})`, `:END_ID(${to})`, ':TYPE'];
    files.set(key, await openTable(folder, `${LINKS}/${name}.csv`, header, columns));
  }
  for await (const batch of readLinks(store)) {
    const rows = batch.map((link) => ({
      key: linkKey(link),
      cells: [link.source, link.target, link.type],
      props: link.props,
    }));
    await putRows(files, rows, survey.arrayDelimiter);
    read(batch.length);
  }
  return closeAll(files, LINKS);
}

type Open = { path: string; columns: Columns; file: TextFile };
type Row = { key: string; cells: string[]; props: Properties };

async function openTable(folder: Folder, path: string, header: string[], columns: Columns): Promise<Open> {
  const file = await folder.file(path);
  const typed = [...columns].map(([name, type]) => `${name}:${type}`);
  await file.put(`${csvLine([...header, ...typed])}\n`, 0);
  return { path, columns, file };
}

async function putRows(files: Map<string, Open>, rows: Row[], delimiter: string): Promise<void> {
  const lines = new Map<Open, string[]>();
  for (const { key, cells, props } of rows) {
    const table = files.get(key) as Open;
    refuseLoneEmpty(cells[0] ?? '', props);
    const values = [...table.columns.keys()].map((name) => printCell(props[name], delimiter));
    const some = lines.get(table) ?? [];
    some.push(csvLine([...cells, ...values]));
    lines.set(table, some);
  }
  for (const [{ file }, some] of lines) await file.put(`${some.join('\n')}\n`, some.length);
}

/** A list of one empty text is written as an empty list is, and neo4j-admin knows no other way. */
function refuseLoneEmpty(id: string, props: Properties): void {
  const lone = Object.entries(props).find(
    ([, value]) => Array.isArray(value) && value.length === 1 && value[0] === '',
  );
  if (lone === undefined) return;
  throw new KnownError(
    'UNREADABLE_DATA',
    `${id}: ${lone[0]} is a list of one empty text, which CSV cannot tell from an empty list. Export as jsonl.`,
  );
}

async function closeAll(files: Map<string, Open>, holds: ExportedFile['holds']): Promise<ExportedFile[]> {
  const closed: ExportedFile[] = [];
  for (const { path, file } of files.values()) closed.push(await closeAs(file, path, holds));
  return closed;
}
