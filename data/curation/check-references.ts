// Every slug that a row names is there, leads are investors, and every source is cited.
import type { FileName } from './columns.ts';
import { type Row, splitList } from './csv.ts';

type Reference = readonly [file: FileName, column: string, target: FileName];

const references: readonly Reference[] = [
  ['organ.csv', 'parent', 'organ.csv'],
  ['product.csv', 'company', 'company.csv'],
  ['product.csv', 'modalities', 'modality.csv'],
  ['product.csv', 'targets', 'organ.csv'],
  ['approval.csv', 'product', 'product.csv'],
  ['funding-round.csv', 'company', 'company.csv'],
  ['funding-round.csv', 'leads', 'investor.csv'],
  ['funding-round.csv', 'investors', 'investor.csv'],
  ['procurement.csv', 'buyer', 'hospital.csv'],
  ['procurement.csv', 'supplier', 'company.csv'],
  ['procurement.csv', 'product', 'product.csv'],
  ['procurement.csv', 'organs', 'organ.csv'],
  ['exchange-rate.csv', 'source', 'sources.csv'],
];

const withoutSources: readonly FileName[] = ['sources.csv', 'organ.csv', 'modality.csv', 'exchange-rate.csv'];

export function checkReferences(files: ReadonlyMap<FileName, Row[]>): string[] {
  const slugs = new Map(
    [...files].map(([file, rows]) => [file, new Set(rows.map((row) => row.slug ?? ''))] as const),
  );
  const problems: string[] = [];
  for (const [file, column, target] of references) {
    for (const row of files.get(file) ?? []) {
      for (const slug of splitList(row[column])) {
        if (!slugs.get(target)?.has(slug))
          problems.push(`${file}: ${nameOf(row)}: ${column} names ${slug}, which ${target} does not have.`);
      }
    }
  }
  return [...problems, ...checkLeads(files), ...checkSources(files, slugs.get('sources.csv') ?? new Set())];
}

function checkLeads(files: ReadonlyMap<FileName, Row[]>): string[] {
  return (files.get('funding-round.csv') ?? []).flatMap((row) => {
    const investors = splitList(row.investors);
    return splitList(row.leads)
      .filter((lead) => !investors.includes(lead))
      .map((lead) => `funding-round.csv: ${nameOf(row)}: the lead ${lead} is not among the investors.`);
  });
}

/** Every fact cites a source, every citation resolves, and no source stands uncited. */
function checkSources(files: ReadonlyMap<FileName, Row[]>, known: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const cited = new Set((files.get('exchange-rate.csv') ?? []).map((row) => row.source ?? ''));
  for (const [file, rows] of files) {
    if (withoutSources.includes(file)) continue;
    for (const row of rows) {
      const entries = splitList(row.sources);
      if (entries.length === 0) problems.push(`${file}: ${nameOf(row)} cites no source.`);
      for (const entry of entries) {
        const slug = /^([a-z0-9-]+)(?: @ [^@=|]+?)?(?: = [^@=|]+)?$/.exec(entry)?.[1];
        if (slug === undefined)
          problems.push(`${file}: ${nameOf(row)}: ${entry} is not of the form slug @ locator = statement.`);
        else if (!known.has(slug))
          problems.push(`${file}: ${nameOf(row)} cites ${slug}, which sources.csv does not have.`);
        else cited.add(slug);
      }
    }
  }
  for (const slug of known) if (!cited.has(slug)) problems.push(`sources.csv: ${slug} is cited by no row.`);
  return problems;
}

function nameOf(row: Row): string {
  return row.slug ?? `${row.currency} ${row.year}`;
}
