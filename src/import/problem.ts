// What is wrong with a row: where it stands, what it says, which rule it breaks and how to mend it.

export type Problem = {
  file: string;
  /** What `row` counts: lines of text, rows of a sheet or records of XML; lines without it. */
  unit?: 'line' | 'row' | 'record';
  row: number;
  column: string;
  value: string;
  rule: string;
  remedy: string;
};

export function printProblem({ file, unit = 'line', row, column, value, rule, remedy }: Problem): string {
  const shown = value.length > 60 ? `${value.slice(0, 57)}...` : value;
  return `${file}, ${unit} ${row}, ${column}: "${shown}" ${rule}. ${remedy}`;
}
