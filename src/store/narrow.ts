// Leaves in a statement only the properties that are looked at: the header tells of which type each node is.
import type { Properties } from '../model/properties.ts';
import type { StatementFile } from './statement-file.ts';
import type { Statement } from './statements.ts';

/** What the text depends on. */
export function wantedOf(file: StatementFile, properties: Properties): string {
  return typesOf(file)
    .map((type) => properties.get(type) ?? '*')
    .join('|');
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
