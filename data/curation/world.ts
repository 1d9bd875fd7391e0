// What the curation holds while it runs: the raw facts, the judgements, the ledger and the rows found so far.
import { join } from 'node:path';
import { Citations } from './citations.ts';
import { type Row, readCsv } from './csv.ts';
import { Judgements } from './judgements.ts';
import { Ledger } from './ledger.ts';
import { Sources } from './sources.ts';

export type Found = { row: Row; citations: Citations };

/** The rows of one output file by slug, in the order in which they were found. */
export class Table {
  private readonly records = new Map<string, Found>();

  get(slug: string): Found | undefined {
    return this.records.get(slug);
  }

  need(slug: string): Found {
    const record = this.records.get(slug);
    if (record === undefined) throw new Error(`No row has the slug ${slug}.`);
    return record;
  }

  open(slug: string, row: Row): Found {
    if (this.records.has(slug)) throw new Error(`Two rows have the slug ${slug}.`);
    const record = { row: { ...row, slug }, citations: new Citations() };
    this.records.set(slug, record);
    return record;
  }

  has(slug: string): boolean {
    return this.records.has(slug);
  }

  all(): Found[] {
    return [...this.records.values()].sort((a, b) => (String(a.row.slug) < String(b.row.slug) ? -1 : 1));
  }
}

export const factFiles = [
  'companies.csv',
  'companies-global.csv',
  'approvals.csv',
  'approvals-global.csv',
  'funding-rounds.csv',
  'investors.csv',
  'hospitals.csv',
  'procurements.csv',
  'deals.csv',
  'financials.csv',
  'listings.csv',
  'policies.csv',
  'reimbursement.csv',
] as const;
export type FactFile = (typeof factFiles)[number];

export type World = {
  facts: ReadonlyMap<FactFile, Row[]>;
  organFacts: Row[];
  ledger: Ledger;
  sources: Sources;
  companies: Table;
  investors: Table;
  organs: Table;
  modalities: Table;
  products: Table;
  approvals: Table;
  rounds: Table;
  hospitals: Table;
  procurements: Table;
  sectors: Table;
  departments: Table;
  policies: Table;
  claims: Table;
  statements: Table;
  figures: Table;
  listings: Table;
  deals: Table;
  reimbursements: Table;
  /** Judgements whose every row must match something. */
  judged: Judgements[];
};

/** The organ tree stands beside the facts folder, not in it. */
export function organFile(factsFolder: string): string {
  return join(factsFolder, '..', 'organs.csv');
}

export function openWorld(factsFolder: string): World {
  const facts = new Map(factFiles.map((file) => [file, readCsv(join(factsFolder, file))] as const));
  const organFacts = readCsv(organFile(factsFolder));
  const ledger = new Ledger();
  const sources = new Sources();
  ledger.open('organs.csv', organFacts.length);
  for (const [file, rows] of facts) {
    ledger.open(file, rows.length);
    for (const row of rows) {
      if (row.source_url) sources.register(row.source_url, row.source_title ?? '', row.source_trust ?? '');
      if (row.second_source_url) sources.register(row.second_source_url, '', '');
    }
  }
  const table = () => new Table();
  return {
    facts,
    organFacts,
    ledger,
    sources,
    companies: table(),
    investors: table(),
    organs: table(),
    modalities: table(),
    products: table(),
    approvals: table(),
    rounds: table(),
    hospitals: table(),
    procurements: table(),
    sectors: table(),
    departments: table(),
    policies: table(),
    claims: table(),
    statements: table(),
    figures: table(),
    listings: table(),
    deals: table(),
    reimbursements: table(),
    judged: [],
  };
}

/** A mapping file whose rows must all be used. */
export function judge(world: World, file: string, keys: readonly string[]): Judgements {
  const judgements = new Judgements(file, keys);
  world.judged.push(judgements);
  return judgements;
}

/** The rows of a fact file that are kept, after the ones without a source or with a reason to drop are booked as dropped. */
export function rowsOf(world: World, file: FactFile, keyOf: (row: Row) => string, drops: Judgements): Row[] {
  return (world.facts.get(file) ?? []).filter((row) => {
    const why = row.source_url ? drops.find(file, keyOf(row))?.reason : 'no source_url';
    if (why !== undefined) world.ledger.dropped(file, why);
    return why === undefined;
  });
}

export function text(row: Row, column: string): string {
  return row[column] ?? '';
}
