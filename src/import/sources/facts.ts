// The source `facts`: a folder in the format of data/, read twice: checked as a whole, then written concept by concept.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KnownError } from '../../errors.ts';
import { nodeId } from '../../model/ids.ts';
import { type OrganNode, placeOrgans } from '../../model/organs.ts';
import { pathsToRoot, type TreeNode } from '../../model/tree.ts';
import type { Store } from '../../store/store.ts';
import { readRates } from '../exchange-rates.ts';
import { type CheckedFile, type CheckedFolder, checkFolder, type Row } from '../facts/check-folder.ts';
import { type Context, changed, readRows } from '../facts/read-rows.ts';
import { type CompanyRow, createMention, type Folding, foldCompanies } from '../identity/fold-companies.ts';
import { createFormerProducts, type FormerProducts } from '../identity/former-products.ts';
import { JUDGEMENTS, type Judgement, readJudgements } from '../identity/judgements.ts';
import { FAMILIES, readFamilies } from '../identity/product-families.ts';
import { inferTargets } from '../infer-targets.ts';
import { readOrganRules } from '../organ-rules.ts';
import { countVanished, disown, findVanished, NOT_PRUNED, refuseTooMany, removeVanished } from '../prune.ts';
import { relist } from '../relist.ts';
import type { ImportReport } from '../report.ts';
import type { Concept } from '../row-schemas/concept.ts';
import { CONCEPTS } from '../row-schemas/index.ts';
import { organ } from '../row-schemas/organ.ts';
import type { OrganRule } from '../row-schemas/organ-rule.ts';
import { sector } from '../row-schemas/sector.ts';
import { hasSheets } from '../sheets/kept-rows.ts';
import { type Progress, writeRows } from '../write-rows.ts';

const RATES = 'exchange-rate.csv';

export type FactsOptions = {
  /** Remove what the graph holds of the facts and the folder no longer has; `force` even more than half of a kind. */
  prune?: boolean;
  force?: boolean;
  progress?: Progress;
  /** Those of data/organ-rule.csv unless given. */
  rules?: readonly OrganRule[];
};

/** Writes the good rows and reports the bad ones. Throws UNREADABLE_DATA for a folder or file that is none. */
export async function importFacts(
  store: Store,
  folder: string,
  { prune = false, force = false, progress, rules }: FactsOptions = {},
): Promise<ImportReport> {
  if (!existsSync(folder))
    throw new KnownError(
      'UNREADABLE_DATA',
      `The folder ${folder} does not exist. Name a folder with files such as company.csv.`,
    );
  const digest = digestFacts(folder);
  const judgements = readJudgements(join(folder, JUDGEMENTS));
  const present = prune ? new Set<string>() : null;
  const { files, problems, rejected, ...context } = await check(folder, judgements, { progress, present });
  const report: ImportReport = { counts: {}, problems, rejected };
  // Of a row that was refused nobody knows whether it is still there.
  const vanished = present === null || problems.length > 0 ? null : await findVanished(store, present);
  if (vanished !== null && !force) refuseTooMany(vanished);

  progress?.start(
    files.reduce((sum, { good }) => sum + good, 0),
    'rows',
  );
  try {
    for (const file of files) {
      report.counts[file.concept.type] = await writeRows(store, readRows(file, context), {
        statement: file.concept.statement,
        owner: 'facts',
        params: { by: 'facts' },
        ...(progress && { progress }),
      });
    }
  } finally {
    // A bar that is not stopped keeps the process alive.
    progress?.stop();
  }
  if (digestFacts(folder) !== digest) throw changed(folder);
  if (vanished !== null) await disown(store, vanished);
  const former = await removeFormer(store, context.folding.into, context.formerProducts);
  if (former > 0 || (await isResolved(store))) await relist(store, judgements);
  if (vanished !== null) {
    Object.assign(report, await removeVanished(store, vanished));
    // What lists and sheets name is now called, and told, as it would be had the facts never stated it.
    if (vanished.shared.length + vanished.own.length > 0 && (await isResolved(store)))
      await relist(store, judgements);
  } else if (problems.length === 0) report.notes = await tellVanished(store, files, context.folding);
  else if (prune) report.notes = [NOT_PRUNED];
  // A newly stated organ makes an inferred one superfluous.
  await inferTargets(store, rules ?? readOrganRules());
  const [state] = await store.read('graph/state', {});
  if (report.problems.length === 0 && state?.factsDigest !== digest) {
    await store.write((tx) => tx.run('graph-state', { factsDigest: digest }));
  }
  store.checkpoint();
  return report;
}

async function tellVanished(store: Store, files: CheckedFile[], { into }: Folding): Promise<string[]> {
  const present = new Map(
    // A company that is a part of another is no node of its own.
    files.map(({ concept, good }) => [concept.type, concept.type === 'Company' ? good - into.size : good]),
  );
  const told = await countVanished(store, present);
  return told === ''
    ? []
    : [`The folder no longer has ${told}. They stay in the graph; --prune removes them.`];
}

/** Reads the whole folder; gives what is wrong with it, and what its rows need to know of each other. `present` takes in their ids. */
async function check(
  folder: string,
  judgements: Judgement[],
  { progress, present }: { progress: Progress | undefined; present: Set<string> | null },
): Promise<CheckedFolder & Context & { formerProducts: FormerProducts }> {
  const isMentioned = createMention(judgements);
  const formerProducts = createFormerProducts(readFamilies());
  const retrievedOn = new Map<string, string>();
  const trees = new Map<Concept, Row[]>([organ, sector].map((tree) => [tree, []]));
  const mentioned: Row[] = [];
  const onRow = (concept: Concept, row: Row) => {
    present?.add(nodeId(concept.type, row.slug));
    trees.get(concept)?.push(row);
    if (concept.type === 'Source' && typeof row.retrieved_on === 'string')
      retrievedOn.set(row.slug, row.retrieved_on);
    if (concept.type === 'Product') formerProducts.look(row);
    if (concept.type === 'Company' && isMentioned(row)) mentioned.push(row);
  };
  progress?.start(sizeOf(folder), 'bytes checked');
  const checked = await checkFolder(folder, {
    onRow,
    onRead: (bytes) => progress?.advance(bytes),
  }).finally(() => progress?.stop());
  const folding = foldCompanies(mentioned as CompanyRow[], judgements);
  const places = placeOrgans(trees.get(organ) as unknown as OrganNode[]);
  const sectors = pathsToRoot('sector', trees.get(sector) as unknown as TreeNode[]);
  return {
    ...checked,
    folding,
    formerProducts,
    retrievedOn,
    surroundings: {
      money: readRates(join(folder, RATES)),
      formerSlugs: folding.partsOf,
      place: (slug) => places.get(slug),
      withinSectors: (slug) => sectors.get(slug)?.map((above) => above.slug) ?? [],
    },
  };
}

/** Takes out companies and products that are now a part of another; gives how many there may be. */
async function removeFormer(
  store: Store,
  folded: Map<string, string>,
  products: FormerProducts,
): Promise<number> {
  const [companyIds, productIds] = [
    [...folded.keys()].map((slug) => nodeId('Company', slug)),
    products.ids(),
  ];
  const left = async (ids: string[]) => (await store.read('import/digests', { ids })).map(({ key }) => key);
  const [companies, parts] = [await left(companyIds), await left(productIds)];
  if (companies.length > 0) await store.write((tx) => tx.run('merged-company', { ids: companies }));
  if (parts.length > 0) await store.write((tx) => tx.run('merged-product', { ids: parts }));
  return companyIds.length + productIds.length;
}

/** Names of a list may mean other companies and products than before the facts changed. */
async function isResolved(store: Store): Promise<boolean> {
  const lists = await store.read('graph/versions', {});
  const former = await store.read('import/former-ids', {});
  return lists.length + former.length > 0 || (await hasSheets(store));
}

/** Changes with any file of the folder that an import reads. */
export function digestFacts(folder: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1 << 20);
  for (const name of [...CONCEPTS.map(({ file }) => file), RATES, JUDGEMENTS, FAMILIES]) {
    hash.update(name);
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const file = openSync(path, 'r');
    try {
      for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
        hash.update(buffer.subarray(0, read));
    } finally {
      closeSync(file);
    }
  }
  return hash.digest('base64url');
}

function sizeOf(folder: string): number {
  const paths = CONCEPTS.map(({ file }) => join(folder, file));
  return paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}
