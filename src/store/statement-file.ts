// Reads one .cypher file: its header (parameters, row columns, page) and its body. See docs/architecture.md.

export type ScalarType = 'string' | 'int' | 'float' | 'boolean' | 'map' | 'key';
export type ParamType = { base: ScalarType; list: boolean; nullable: boolean };
/** Column name to the name of a type: a scalar, or one that src/model/nodes.ts exports. */
export type Columns = Record<string, string>;
export type Order = { name: string; keyType: 'string' | 'number'; expression: string; descending: boolean };
export type PageHeader = {
  variable: string;
  type: string;
  extras: Columns;
  orders: Order[];
  /** The body itself goes over all `ids`, and gives their items with `key`; else it is run for each key. */
  isTogether: boolean;
};

export type StatementFile = {
  name: string;
  description: string;
  params: Record<string, ParamType>;
  columns: Columns;
  page: PageHeader | null;
  /** What `EACH` stands for in the text: one statement a word, called `name#word`, since no label is a parameter. */
  each: string[];
  /** What it sends, in order; a read sends one, a write as many steps as the file has. */
  steps: string[];
  /** The type of the schema that its rows, or the items of its page, are made into; null where nothing depends on it. */
  of: string | null;
  /** Lines that stand in the text only where one of these columns is looked at, by their place in it. */
  optional: Map<number, string[]>;
};

const SCALARS = new Set<string>(['string', 'int', 'float', 'boolean', 'map', 'key']);

/** `resolveUse` gives the fragment that a `// @use` line names. Throws an Error that names the file and line. */
export function parseStatement(
  name: string,
  text: string,
  resolveUse: (fragment: string) => StatementFile,
): StatementFile {
  const file: StatementFile = {
    name,
    description: '',
    params: {},
    columns: {},
    page: null,
    each: [],
    steps: [],
    of: null,
    optional: new Map(),
  };
  const body: string[] = [];
  const orders: Order[] = [];
  for (const line of text.split('\n')) {
    const comment = /^\s*\/\/\s?(.*)$/.exec(line)?.[1];
    if (comment === undefined) {
      if (body.length > 0 || line.trim() !== '') body.push(line);
      continue;
    }
    const [, tag, rest = ''] = /^@(\w+)\s+(.*)$/.exec(comment) ?? [];
    if (tag === undefined) file.description += `${file.description === '' ? '' : ' '}${comment}`;
    else if (tag === 'param') Object.assign(file.params, parseParams(name, rest));
    else if (tag === 'row') Object.assign(file.columns, parseColumns(name, rest));
    else if (tag === 'order') orders.push(parseOrder(name, rest));
    else if (tag === 'each') file.each.push(...rest.split(',').map((word) => word.trim()));
    else if (tag === 'page') file.page = parsePage(name, rest, orders);
    else if (tag === 'of') file.of = rest.trim();
    else if (tag === 'for') file.optional.set(body.length, rest.trim().split(/\s+/));
    else if (tag === 'together' && file.page !== null) file.page.isTogether = true;
    else if (tag === 'use') {
      const fragment = resolveUse(rest.trim());
      Object.assign(file.params, fragment.params);
      body.push(...`${fragment.steps.join(';\n')}${fragment.steps.length === 1 ? '' : ';'}`.split('\n'));
    } else throw new Error(`cypher/${name}: unknown header tag @${tag}`);
  }
  file.steps = body
    .join('\n')
    .split(/;\s*(?:\n|$)/)
    .map((step) => step.trim())
    .filter((step) => step !== '');
  if (file.steps.length === 0) throw new Error(`cypher/${name}: has no statement`);
  return file;
}

function parseParams(name: string, text: string): Record<string, ParamType> {
  return Object.fromEntries(
    Object.entries(parseColumns(name, text)).map(([param, type]) => {
      const [, base = '', list, nullable] = /^(\w+)(\[\])?(\?)?$/.exec(type) ?? [];
      if (!SCALARS.has(base)) throw new Error(`cypher/${name}: parameter ${param} has unknown type ${type}`);
      return [
        param,
        { base: base as ScalarType, list: list !== undefined, nullable: nullable !== undefined },
      ];
    }),
  );
}

function parseColumns(name: string, text: string): Columns {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [, column, type] = /^\s*(\w+)\s*:\s*(\S+)\s*$/.exec(part) ?? [];
      if (column === undefined || type === undefined) {
        throw new Error(`cypher/${name}: cannot read "${part.trim()}"; write name: type`);
      }
      return [column, type];
    }),
  );
}

function parsePage(name: string, text: string, orders: Order[]): PageHeader {
  const [first, ...extras] = Object.entries(parseColumns(name, text));
  if (first === undefined) throw new Error(`cypher/${name}: @page needs a variable and its type`);
  return {
    variable: first[0],
    type: first[1],
    extras: Object.fromEntries(extras),
    orders,
    isTogether: false,
  };
}

function parseOrder(name: string, text: string): Order {
  const [, order, keyType, expression, descending] =
    /^(\w+)\s+(string|number)\s*:\s*(.+?)(\s+desc)?$/.exec(text) ?? [];
  if (order === undefined || expression === undefined) {
    throw new Error(`cypher/${name}: cannot read "@order ${text}"; write NAME string: expression [desc]`);
  }
  return {
    name: order,
    keyType: keyType === 'number' ? 'number' : 'string',
    expression,
    descending: descending !== undefined,
  };
}
