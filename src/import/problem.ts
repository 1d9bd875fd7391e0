// What is wrong with a row: where it stands, what it says, which rule it breaks and how to mend it.

export type Problem = {
  file: string;
  row: number;
  column: string;
  value: string;
  rule: string;
  remedy: string;
};

export function printProblem({ file, row, column, value, rule, remedy }: Problem): string {
  const shown = value.length > 60 ? `${value.slice(0, 57)}...` : value;
  return `${file}, line ${row}, ${column}: "${shown}" ${rule}. ${remedy}`;
}
