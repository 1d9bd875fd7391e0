// Claims, financial figures and sectors: what the graph may compute, periods, shares and phases.
import type { FileName } from './columns.ts';
import { type Row, splitList } from './csv.ts';

/** The definitions by which the graph computes a figure of its own; the README says what each means. */
const definitions: readonly RegExp[] = [
  /^approvals:NMPA:CLASS_III:\d{4}-\d\d-\d\d(?::\d{4}-\d\d-\d\d)?$/,
  /^procurement:(count|imaging-count|grade-3a-share|max-price):\d{4}-\d\d-\d\d:\d{4}-\d\d-\d\d$/,
  /^rounds:count:\d{4}-\d\d-\d\d:\d{4}-\d\d-\d\d$/,
  /^test-databases:with-approved-product$/,
  /^(financial|growth):[a-z0-9-]+:[A-Z_]+:(FY)?\d{4}(H[12]|Q[1-4]|M9)?$/,
];

export function checkFigures(file: FileName, row: Row): string[] {
  const wrong: string[] = [];
  const complain = (column: string, what: string) =>
    wrong.push(`${file}: ${row.slug}: ${column} ${row[column] || '(blank)'} ${what}.`);
  if (file === 'claim.csv') {
    const by = row.computed_by ?? '';
    if (by !== '' && !definitions.some((one) => one.test(by)))
      complain('computed_by', 'is no known definition');
  }
  if (file === 'financial-figure.csv') {
    if (!/^(FY)?\d{4}(H[12]|Q[1-4]|M9)?$/.test(row.period ?? ''))
      complain('period', 'is not of the form 2020, 2021H1, 2021Q1, 2021M9 or FY2021');
    if ((row.amount === '') === (row.percent === ''))
      complain('amount', 'and percent: exactly one must be given');
    for (const column of ['percent', 'growth'])
      if (row[column] && !/^-?\d+(\.\d+)?$/.test(row[column])) complain(column, 'is not a plain number');
  }
  if (file === 'sector.csv') {
    const odd = splitList(row.ends).filter((end) => !['PROVIDER', 'BUSINESS', 'CONSUMER'].includes(end));
    if (odd.length > 0) complain('ends', 'is none of PROVIDER, BUSINESS, CONSUMER');
    // The contract gives a phase with a full day or not at all.
    if ((row.phase === '') !== !/^\d{4}-\d\d-\d\d$/.test(row.phase_as_of ?? ''))
      complain('phase_as_of', 'must be a full day where there is a phase, and blank where there is none');
  }
  return wrong;
}
