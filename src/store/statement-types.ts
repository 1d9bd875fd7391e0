// Prints the TypeScript types of every statement, from the headers of the .cypher files.
import type { Columns, ParamType, StatementFile } from './statement-file.ts';
import type { Catalogue } from './statements.ts';

const SCALARS: Record<string, string> = {
  string: 'string',
  int: 'number',
  float: 'number',
  boolean: 'boolean',
  map: 'Record<string, unknown>',
  key: 'string | number',
};
const PAGE_ARGS = `{ backward: boolean; limit: number; afterKey: string | number | null; afterId: string | null; beforeKey: string | number | null; beforeId: string | null }`;

export function printStatementTypes(catalogue: Catalogue): string {
  const reads = catalogue.files('read');
  const orders = reads.filter(({ page }) => page !== null);
  return `import type * as nodes from '../model/nodes.ts';

type PageArgs = ${PAGE_ARGS};

export type Reads = {
${reads.map(printRead).join('\n')}
};

export type Writes = {
${catalogue.files('write').map(printPlain).join('\n')}
};

export type ReadName = keyof Reads;
export type ReadParams<N extends ReadName> = Reads[N]['params'];
export type ReadRow<N extends ReadName> = Reads[N]['row'];
export type WriteName = keyof Writes;
export type WriteParams<N extends WriteName> = Writes[N]['params'];
export type WriteRow<N extends WriteName> = Writes[N]['row'];

/** Statements that read pages; each has a twin \`#count\`. */
export type PageName = Extract<ReadName, keyof typeof ORDERS>;

/** Orders that each page knows, the default first, and the type of their sort keys. */
export const ORDERS = {
${orders.map(({ name, page }) => `  '${name}': { ${page?.orders.map((order) => `${order.name}: '${order.keyType}'`).join(', ')} },`).join('\n')}
} as const;

/** Pages that tell how many items there are in all, since these are all gone over for any of them. */
export const TOGETHER: ReadonlySet<string> = new Set([${orders.flatMap(({ name, page }) => (page?.isTogether ? [`'${name}'`] : [])).join(', ')}]);

/** Columns of each read, or of the items of its pages, with their types. */
export const COLUMNS: Partial<Record<string, Readonly<Record<string, string>>>> = {
${reads.map(printColumnTypes).join('\n')}
};

/** Writes that have one statement a word. */
export const EACH = {
${printEach(catalogue.files('write'))}
} as const;
`;
}

function printColumnTypes({ name, page, columns }: StatementFile): string {
  const types = Object.entries(page === null ? columns : { node: page.type, ...page.extras });
  return `  '${name}': { ${types.map(([column, type]) => `${column}: '${type}'`).join(', ')} },`;
}

function printEach(writes: StatementFile[]): string {
  const names = new Map(
    writes.flatMap((file) => (file.each.length === 0 ? [] : [[file.name.split('#')[0], file.each]])),
  );
  return [...names].map(([name, words]) => `  '${name}': ['${words.join("', '")}'],`).join('\n');
}

function printRead(file: StatementFile): string {
  const { name, page, params } = file;
  if (page === null) return printPlain(file);
  const own = printParams(params);
  const orderBy = page.orders.map((order) => `'${order.name}'`).join(' | ');
  const item = printColumns({ node: page.type, ...page.extras }, 'at: string | number');
  return `  '${name}': { params: ${own} & PageArgs & { orderBy: ${orderBy} }; row: { key: string; page: ${item}[]${page.isTogether ? '; n: number' : ''} } };
  '${name}#count': { params: ${own}; row: { key: string; n: number } };`;
}

function printPlain({ name, params, columns }: StatementFile): string {
  return `  '${name}': { params: ${printParams(params)}; row: ${printColumns(columns)} };`;
}

function printParams(params: Record<string, ParamType>): string {
  const members = Object.entries(params).map(([name, { base, list, nullable }]) => {
    const type = list ? `readonly (${SCALARS[base]})[]` : SCALARS[base];
    return `${name}: ${type}${nullable ? ' | null' : ''}`;
  });
  return `{ ${members.join('; ')} }`;
}

function printColumns(columns: Columns, ...more: string[]): string {
  const members = Object.entries(columns).map(([name, declared]) => {
    const nullable = declared.endsWith('?');
    const [, base = '', list = ''] = /^(\w+)(\[\])?\??$/.exec(declared) ?? [];
    return `${name}: ${SCALARS[base] ?? `nodes.${base}`}${list}${nullable ? ' | null' : ''}`;
  });
  return `{ ${[...members, ...more].join('; ')} }`;
}
