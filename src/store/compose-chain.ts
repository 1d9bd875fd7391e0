// One statement of several reads: each in a CALL of its own, with the ids that it needs taken from the rows of those
// before it. Only texts and names of the catalogue are joined here; callers' values travel as parameters.
import type { Properties } from '../model/properties.ts';
import type { StatementFile } from './statement-file.ts';
import type { Catalogue } from './statements.ts';
import type { ChainResult, ChainStep } from './store.ts';
import { bindParams, type Convert } from './values.ts';

export type Chain = {
  text: string;
  params: Record<string, unknown>;
  /** The rows of each step, by the names of their columns, in the one record that the chain gives. */
  open(record: Record<string, unknown>): ChainResult[];
};

/** On Neo4j: the embedded engine has no messages to save, and is slow with a CALL for each step. */
export function composeChain(
  catalogue: Catalogue,
  steps: readonly ChainStep[],
  convert: Convert,
  properties?: Properties,
): Chain {
  const params: Record<string, unknown> = {};
  const files = steps.map(({ statement }) => catalogue.file(statement, 'neo4j', properties));
  const columns = steps.map(({ statement }, n) => columnsOf(files[n] as StatementFile, statement));
  const calls = steps.map(({ statement: name, params: given, from }, n) => {
    const statement = catalogue.read(name, 'neo4j', given, properties);
    const bound = bindParams(name, statement.params, given, convert);
    for (const [param, value] of Object.entries(bound)) params[`s${n}_${param}`] = value;
    const isFed = from.length > 0;
    const imported = isFed ? `ids_${n}` : '';
    const text = statement.text.replaceAll(/\$(\w+)/g, (_, param) =>
      isFed && param === 'ids' ? imported : `$s${n}_${param}`,
    );
    // As lists, so that the names of columns do not come again with every row. An aggregate gives a row where the step
    // finds none, so that the others' rows stay.
    const call = `CALL (${imported}) {
CALL (${imported}) {
${text}
}
RETURN collect([${columns[n]?.join(', ')}]) AS rows_${n}
}`;
    return isFed ? `${gatherIds(files, steps, n)}\n${call}` : call;
  });
  const found = steps.flatMap(({ from }, n) => (from.length > 0 ? [`ids_${n}`, `rows_${n}`] : [`rows_${n}`]));
  return {
    text: `${calls.join('\n')}\nRETURN ${found.join(', ')}`,
    params,
    open: (record) =>
      columns.map((names, n) => ({
        ids: (record[`ids_${n}`] ?? []) as string[],
        rows: (record[`rows_${n}`] as unknown[][]).map((row) =>
          Object.fromEntries(names.map((name, place) => [name, row[place]])),
        ),
      })),
  };
}

function columnsOf({ page, columns }: StatementFile, name: string): string[] {
  if (page === null) return Object.keys(columns);
  if (name.endsWith('#count')) return ['key', 'n'];
  return page.isTogether ? ['key', 'page', 'n'] : ['key', 'page'];
}

/** The ids for a step, each once: those that its caller knows, and those in the columns that feed it. */
function gatherIds(files: readonly StatementFile[], steps: readonly ChainStep[], n: number): string {
  const { from = [], except = [] } = steps[n] ?? {};
  const isFed = (step: number) => (steps[step]?.from.length ?? 0) > 0;
  const readAbove = except.map((step) => (isFed(step) ? `ids_${step}` : `$s${step}_ids`));
  const lists = [
    ...from.map(({ step }) => `rows_${step}`),
    ...except.filter(isFed).map((step) => `ids_${step}`),
  ];
  const imported = [...new Set(lists)].join(', ');
  const parts = from.map(({ step, column }) => {
    const { page, columns } = files[step] as StatementFile;
    const types = page === null ? columns : { node: page.type, ...page.extras };
    const type = types[column] ?? '';
    // A page is read one item past its end.
    const items = page === null ? '' : `UNWIND row[1][0..$s${step}_limit - 1] AS item\n`;
    const value = page === null ? `row[${Object.keys(columns).indexOf(column)}]` : `item.${column}`;
    if (/^string\[\]/.test(type))
      return `UNWIND rows_${step} AS row\n${items}UNWIND ${value} AS id\nRETURN id`;
    return `UNWIND rows_${step} AS row\n${items}RETURN ${value}${/^string/.test(type) ? '' : '.id'} AS id`;
  });
  return `CALL (${imported}) {
CALL (${imported}) {
${[`UNWIND $s${n}_ids AS id\nRETURN id`, ...parts].join('\nUNION\n')}
}
${readAbove.length === 0 ? '' : `WITH id WHERE ${readAbove.map((ids) => `NOT id IN ${ids}`).join(' AND ')}\n`}RETURN collect(id) AS ids_${n}
}`;
}
