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
  ['company.csv', 'sectors', 'sector.csv'],
  ['product.csv', 'sector', 'sector.csv'],
  ['sector.csv', 'parent', 'sector.csv'],
  ['sector.csv', 'departments', 'department.csv'],
  ['policy.csv', 'organs', 'organ.csv'],
  ['claim.csv', 'organs', 'organ.csv'],
  ['claim.csv', 'modality', 'modality.csv'],
  ['claim.csv', 'drives', 'organ.csv'],
  ['statement.csv', 'organs', 'organ.csv'],
  ['statement.csv', 'sectors', 'sector.csv'],
  ['statement.csv', 'companies', 'company.csv'],
  ['financial-figure.csv', 'company', 'company.csv'],
  ['listing.csv', 'company', 'company.csv'],
  ['deal.csv', 'buyer_company', 'company.csv'],
  ['deal.csv', 'target', 'company.csv'],
  ['reimbursement.csv', 'product', 'product.csv'],
  ['reimbursement.csv', 'company', 'company.csv'],
  ['reimbursement.csv', 'organs', 'organ.csv'],
];

const withoutSources: readonly FileName[] = [
  'sources.csv',
  'organ.csv',
  'modality.csv',
  'department.csv',
  'exchange-rate.csv',
];

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
  return [
    ...problems,
    ...checkLeads(files),
    ...checkDepartments(files),
    ...checkComputed(files),
    ...checkSources(files, slugs.get('sources.csv') ?? new Set()),
  ];
}

function checkLeads(files: ReadonlyMap<FileName, Row[]>): string[] {
  return (files.get('funding-round.csv') ?? []).flatMap((row) => {
    const investors = splitList(row.investors);
    return splitList(row.leads)
      .filter((lead) => !investors.includes(lead))
      .map((lead) => `funding-round.csv: ${nameOf(row)}: the lead ${lead} is not among the investors.`);
  });
}

/** A department has no source of its own, so a sector must use it. */
function checkDepartments(files: ReadonlyMap<FileName, Row[]>): string[] {
  const used = new Set((files.get('sector.csv') ?? []).flatMap((row) => splitList(row.departments)));
  return (files.get('department.csv') ?? [])
    .map(nameOf)
    .filter((slug) => !used.has(slug))
    .map((slug) => `department.csv: no sector uses ${slug}.`);
}

/** A claim that is compared with a figure must find that one figure, and for growth the one a year before. */
function checkComputed(files: ReadonlyMap<FileName, Row[]>): string[] {
  const figures = files.get('financial-figure.csv') ?? [];
  return (files.get('claim.csv') ?? []).flatMap((row) => {
    const [how = '', company, metric, period = ''] = (row.computed_by ?? '').split(':');
    if (how !== 'financial' && how !== 'growth') return [];
    const before = period.replace(/\d{4}/, (year) => String(Number(year) - 1));
    return (how === 'growth' ? [period, before] : [period])
      .map((one) => ({
        one,
        count: figures.filter((f) => f.company === company && f.metric === metric && f.period === one).length,
      }))
      .filter(({ count }) => count !== 1)
      .map(
        ({ one, count }) =>
          `claim.csv: ${nameOf(row)}: financial-figure.csv has ${count} rows for ${one}, not one.`,
      );
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
