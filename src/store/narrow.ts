// Leaves in a statement only the properties and columns that are looked at: the header tells of which type each node
// is, and what the rows are made into.
import type { Properties } from '../model/properties.ts';
import type { Columns, StatementFile } from './statement-file.ts';
import type { Statement } from './statements.ts';

/** What the text depends on. */
export function wantedOf(file: StatementFile, properties: Properties): string {
  return typesOf(file)
    .map((type) => properties.get(type) ?? '*')
    .join('|');
}

/** The file without the lines and columns that nobody looks at. */
export function leaveOut(file: StatementFile, properties: Properties | undefined): StatementFile {
  const wanted = file.of === null ? undefined : properties?.get(file.of)?.split(', ');
  if (wanted === undefined) return file;
  const isWanted = (column: string) => wanted.includes(`.${column}`);
  const named = new Set([...file.optional.values()].flat());
  const kept = (columns: Columns): Columns =>
    Object.fromEntries(Object.entries(columns).filter(([column]) => !named.has(column) || isWanted(column)));
  const lines = (file.steps[0] ?? '').split('\n').filter((_line, place) => {
    const needed = file.optional.get(place);
    return needed === undefined || needed.some(isWanted);
  });
  const { page, columns } = file;
  return {
    ...file,
    steps: [lines.join('\n')],
    columns: kept(columns),
    page: page && { ...page, extras: kept(page.extras) },
  };
}

export function narrow(file: StatementFile, { text, params }: Statement, properties: Properties): Statement {
  const project = (node: string, type: string | undefined) =>
    `${node} {${properties.get(type?.replace(/\?$/, '') ?? '') ?? '.*'}}`;
  const narrowed =
    file.page === null
      ? text.replace(
          /(\w+) \{\.\*\} AS (\w+)/g,
          (_, node, column) => `${project(node, file.columns[column])} AS ${column}`,
        )
      : text.replace(/node: (\w+) \{\.\*\}/g, (_, node) => `node: ${project(node, file.page?.type)}`);
  return { text: narrowed, params };
}

function typesOf({ page, columns }: StatementFile): string[] {
  return page === null ? Object.values(columns).map((type) => type.replace(/\?$/, '')) : [page.type];
}
