// Every line of the source report is represented, and every row that says so names slugs that exist.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileName } from './columns.ts';
import { type Row, readCsv, splitList } from './csv.ts';

const folder = dirname(fileURLToPath(import.meta.url));
/** The facts stand beside the repository, where they are reachable at all. */
const report = join(folder, '..', '..', '..', 'shared', 'data', 'report-facts.md');

const filesOf: Record<string, readonly FileName[]> = {
  claim: ['claim.csv'],
  statement: ['statement.csv'],
  policy: ['policy.csv'],
  listing: ['listing.csv'],
  'financial-figure': ['financial-figure.csv'],
  sector: ['sector.csv'],
  deal: ['deal.csv'],
  // What the graph computes stands beside a claim, or beside a statement where it is no single figure.
  computed: ['claim.csv', 'statement.csv'],
};

export function checkReport(files: ReadonlyMap<FileName, Row[]>): { problems: string[]; note: string } {
  const rows = readCsv(join(folder, 'report-lines.csv'));
  const problems = rows.flatMap((row) => checkRow(files, row));
  if (!existsSync(report))
    return { problems, note: `report-lines.csv was not compared with the report: ${report} is not there.` };
  const bullets = bulletsOf(readFileSync(report, 'utf8'));
  for (const row of new Set(rows.map(({ line = '' }) => line))) {
    const found = bullets.filter((bullet) => bullet.startsWith(row));
    if (found.length !== 1)
      problems.push(`report-lines.csv: ${row} begins ${found.length} lines of the report, not one.`);
  }
  for (const bullet of bullets) problems.push(...checkBullet(bullet, rows));
  return { problems, note: `All ${bullets.length} lines of the report are represented.` };
}

function bulletsOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) => /^\s*- (.+)$/.exec(line)?.[1])
    .filter((bullet) => bullet !== undefined);
}

function checkRow(files: ReadonlyMap<FileName, Row[]>, row: Row): string[] {
  const { line = '', kind = '', slugs } = row;
  const targets = filesOf[kind];
  if (targets === undefined) return [`report-lines.csv: ${line}: ${kind || '(blank)'} is no kind.`];
  const known = new Set(targets.flatMap((file) => (files.get(file) ?? []).map(({ slug }) => slug)));
  const named = splitList(slugs);
  if (named.length === 0) return [`report-lines.csv: ${line}: ${kind} names no slug.`];
  return named
    .filter((slug) => !known.has(slug))
    .map((slug) => `report-lines.csv: ${line}: ${slug} is not in ${targets.join(' or ')}.`);
}

/** R marks a reported figure, which must be a claim; C one that the graph computes. */
function checkBullet(bullet: string, rows: readonly Row[]): string[] {
  const kinds = new Set(rows.filter(({ line }) => line && bullet.startsWith(line)).map(({ kind }) => kind));
  const head = bullet.slice(0, 60);
  if (kinds.size === 0) return [`report-lines.csv has no row for the line: ${head}`];
  const problems: string[] = [];
  if (/(^|[.;:] )R /.test(bullet) && !kinds.has('claim'))
    problems.push(`report-lines.csv: no claim for the figure of: ${head}`);
  if (/(^|[.;:] )C /.test(bullet) && !kinds.has('computed'))
    problems.push(`report-lines.csv: nothing computed for: ${head}`);
  return problems;
}
