// One step of a write, and the part of the parameters that it takes. Engines convert a parameter anew for each step:
// whole rows, sent to steps that look at one column of them, cost more than the steps themselves.

export type WriteStep = {
  text: string;
  /** The step's parameters, with lists cut down to what it looks at; null where it goes through a list that is empty. */
  paramsOf(params: Record<string, unknown>): Record<string, unknown> | null;
};

export function readStep(text: string): WriteStep {
  const names = [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))];
  const [, list = '', item = ''] = /^\s*UNWIND \$(\w+) AS (\w+)\s/.exec(text) ?? [];
  const columns = list === '' ? null : columnsOf(text, item);
  return {
    text,
    paramsOf(params) {
      const taken: Record<string, unknown> = {};
      for (const name of names) taken[name] = params[name];
      const rows = taken[list];
      if (!Array.isArray(rows)) return taken;
      if (rows.length === 0) return null;
      return columns === null ? taken : { ...taken, [list]: rows.map((row) => pick(row, columns)) };
    },
  };
}

/** Columns of the items that the text names; null where it takes an item as a whole. */
function columnsOf(text: string, item: string): string[] | null {
  const [, ...uses] = [...text.matchAll(new RegExp(`(?<![\\w.$])${item}\\b(?:\\.(\\w+))?`, 'g'))];
  const columns = new Set<string>();
  for (const [, column] of uses) {
    if (column === undefined) return null;
    columns.add(column);
  }
  return [...columns];
}

function pick(row: Record<string, unknown>, columns: string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  // An absent column is null to an engine, and costs nothing.
  for (const column of columns) if (row[column] != null) picked[column] = row[column];
  return picked;
}
