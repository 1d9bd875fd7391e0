// The last judgements: single cells, second statements of a conflict, and caveats, each by file and slug.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsv } from './csv.ts';
import { decided, Judgements } from './judgements.ts';
import { type Table, text, type World } from './world.ts';

export function applyCorrections(world: World): void {
  const tables: Record<string, Table> = {
    'company.csv': world.companies,
    'investor.csv': world.investors,
    'product.csv': world.products,
    'approval.csv': world.approvals,
    'funding-round.csv': world.rounds,
    'hospital.csv': world.hospitals,
    'procurement.csv': world.procurements,
    'sector.csv': world.sectors,
    'policy.csv': world.policies,
    'claim.csv': world.claims,
    'statement.csv': world.statements,
    'financial-figure.csv': world.figures,
    'listing.csv': world.listings,
    'deal.csv': world.deals,
    'reimbursement.csv': world.reimbursements,
  };
  const find = (file: string, slug: string) => {
    const found = tables[file]?.get(slug);
    if (found === undefined) throw new Error(`A correction names ${slug} in ${file}, which is not there.`);
    return found;
  };
  for (const fix of new Judgements('overrides.csv', ['file', 'slug', 'column']).all()) {
    const found = find(text(fix, 'file'), text(fix, 'slug'));
    found.row[text(fix, 'column')] = decided(fix.value, '');
  }
  for (const statement of readCsv(join(dirname(fileURLToPath(import.meta.url)), 'statements.csv'))) {
    const found = find(text(statement, 'file'), text(statement, 'slug'));
    found.citations.add(text(statement, 'url'), {
      locator: text(statement, 'locator'),
      statement: text(statement, 'statement'),
    });
  }
  for (const note of new Judgements('caveats.csv', ['file', 'slug']).all()) {
    const found = find(text(note, 'file'), text(note, 'slug'));
    found.row.caveat = [text(found.row, 'caveat'), text(note, 'caveat')]
      .filter((one) => one !== '')
      .join(' ');
  }
}
