// Checks the curated files: npx tsx data/curation/check.ts [folder]
// Exit 0 when all is well, 1 with every problem, 2 when the folder cannot be read.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNames, checkSlugs } from './check-names.ts';
import { checkReferences } from './check-references.ts';
import { checkReport } from './check-report.ts';
import { checkValues } from './check-values.ts';
import { columns, type FileName } from './columns.ts';
import { type Row, readCsv } from './csv.ts';

const folder = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
const missing = Object.keys(columns).filter((file) => !existsSync(join(folder, file)));
if (missing.length > 0) {
  console.error(`The folder ${folder} lacks ${missing.join(', ')}.`);
  process.exit(2);
}

const files = new Map<FileName, Row[]>();
for (const file of Object.keys(columns)) files.set(file as FileName, readCsv(join(folder, file)));

const report = checkReport(files);
const problems = [
  ...checkValues(files),
  ...checkSlugs(files),
  ...checkReferences(files),
  ...checkNames(files),
  ...report.problems,
];
if (problems.length > 0) {
  console.error(`${problems.length} problems:\n${problems.join('\n')}`);
  process.exit(1);
}
console.log(
  `No problem in ${[...files.values()].reduce((sum, rows) => sum + rows.length, 0)} rows of ${files.size} files.`,
);
console.log(report.note);
