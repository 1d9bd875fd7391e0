// Turns the raw facts into the curated files of data/.
// npx tsx data/curation/curate.ts <facts folder> [--out <folder>]
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { curateApprovals } from './approvals.ts';
import { addApprovals } from './approvals-added.ts';
import { curateClaims } from './claims.ts';
import { columns, type FileName } from './columns.ts';
import { Companies } from './companies.ts';
import { applyCorrections } from './corrections.ts';
import { type Row, writeCsv } from './csv.ts';
import { curateDeals } from './deals.ts';
import { exchangeRates } from './exchange-rates.ts';
import { curateFigures } from './figures.ts';
import { Hospitals } from './hospitals.ts';
import { Investors } from './investors.ts';
import { Judgements } from './judgements.ts';
import { curateListings } from './listings.ts';
import { curatePolicies } from './policies.ts';
import { curateProcurements } from './procurements.ts';
import { Products } from './products.ts';
import { curateReimbursements } from './reimbursements.ts';
import { curateRounds } from './rounds.ts';
import { curateSectors, placeInSectors } from './sectors.ts';
import { targets } from './targets.ts';
import { openVocabularies } from './vocabularies.ts';
import { factFiles, judge, openWorld, organFile, type Table } from './world.ts';

function main(): void {
  const [factsFolder, out] = readArguments();
  const world = openWorld(factsFolder);
  const drops = judge(world, 'dropped-rows.csv', ['file', 'key']);
  const aliasTerms = judge(world, 'alias-terms.csv', ['raw']);
  const words = openVocabularies(world);
  const companies = new Companies(world, aliasTerms);
  const investors = new Investors(world, aliasTerms);
  const products = new Products(world, words);
  const hospitals = new Hospitals(world);

  companies.readFiles(drops);
  investors.readFile(drops);
  hospitals.readFile(drops);
  curateApprovals(world, companies, products, drops);
  curateRounds(world, companies, investors, drops);
  curateProcurements(world, companies, hospitals, products, words, drops);
  addApprovals(world);
  curateSectors(world);
  curateClaims(world);
  curatePolicies(world, drops);
  curateListings(world, companies, drops);
  curateDeals(world, companies, drops);
  curateFigures(world, companies, drops);
  curateReimbursements(world, companies, drops);
  companies.close();
  investors.close();
  products.close();
  placeInSectors(world);
  applyCorrections(world);

  const rateUrls = new Judgements('exchange-rates.csv', ['currency', 'year'])
    .all()
    .map((row) => row.url ?? '');
  for (const url of rateUrls) world.sources.register(url, '', '');
  world.sources.close();
  const rates = exchangeRates(world);
  const cited = new Set(rates.urls);
  const rowsOf = (table: Table): Row[] =>
    table.all().map(({ row, citations }) => {
      for (const url of citations.urls()) cited.add(url);
      return { ...row, sources: citations.cell(world.sources.slugOf) };
    });
  const files: Record<Exclude<FileName, 'sources.csv'>, Row[]> = {
    'organ.csv': rowsOf(world.organs),
    'modality.csv': rowsOf(world.modalities),
    'company.csv': rowsOf(world.companies),
    'investor.csv': rowsOf(world.investors),
    'product.csv': rowsOf(world.products),
    'approval.csv': rowsOf(world.approvals),
    'funding-round.csv': rowsOf(world.rounds),
    'hospital.csv': rowsOf(world.hospitals),
    'procurement.csv': rowsOf(world.procurements),
    'sector.csv': rowsOf(world.sectors),
    'department.csv': rowsOf(world.departments),
    'policy.csv': rowsOf(world.policies),
    'claim.csv': rowsOf(world.claims),
    'statement.csv': rowsOf(world.statements),
    'financial-figure.csv': rowsOf(world.figures),
    'listing.csv': rowsOf(world.listings),
    'deal.csv': rowsOf(world.deals),
    'reimbursement.csv': rowsOf(world.reimbursements),
    'exchange-rate.csv': rates.rows,
  };
  const sources = world.sources
    .rows((url) => cited.has(url))
    .sort((a, b) => ((a.slug ?? '') < (b.slug ?? '') ? -1 : 1));

  // Before anything is written: a row that vanished must stop the run.
  const ledger = world.ledger.report();
  mkdirSync(out, { recursive: true });
  for (const [file, rows] of Object.entries({ ...files, 'sources.csv': sources })) {
    writeCsv(join(out, file), columns[file as FileName], rows);
    console.log(`${file}: ${rows.length} rows`);
  }
  console.log(`\n${ledger}\n`);
  console.log(targets(world));
  if (rates.missing.length > 0) console.log(`No yearly rate for: ${rates.missing.join(', ')}`);
  const unused = world.judged.flatMap((judgements) => judgements.unused());
  if (unused.length > 0) console.log(`\nJudgements that match nothing:\n${unused.join('\n')}`);
}

function readArguments(): [string, string] {
  const [factsFolder, flag, folder, ...rest] = process.argv.slice(2);
  const wellFormed =
    factsFolder !== undefined &&
    rest.length === 0 &&
    (flag === undefined || (flag === '--out' && folder !== undefined));
  if (!wellFormed) stop('Usage: npx tsx data/curation/curate.ts <facts folder> [--out <folder>]');
  const readable =
    existsSync(factsFolder) &&
    statSync(factsFolder).isDirectory() &&
    [organFile(factsFolder), ...factFiles.map((file) => join(factsFolder, file))].every((path) =>
      existsSync(path),
    );
  if (!readable)
    stop(
      `The folder ${factsFolder} is not a readable folder of raw facts: it must hold ${factFiles.join(', ')}, and organs.csv must stand beside it.`,
    );
  return [factsFolder, resolve(folder ?? join(dirname(fileURLToPath(import.meta.url)), '..'))];
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

main();
