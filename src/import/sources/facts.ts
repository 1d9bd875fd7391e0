// The source `facts`: a folder in the format of data/, checked as a whole and written concept by concept.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { KnownError } from '../../errors.ts';
import { nodeId } from '../../model/ids.ts';
import { type OrganNode, placeOrgans } from '../../model/organs.ts';
import { pathsToRoot, type TreeNode } from '../../model/tree.ts';
import type { Store } from '../../store/store.ts';
import { type Checked, checkColumns, checkReferences, refuseRepeats } from '../check-rows.ts';
import { readCsv } from '../csv.ts';
import { readRates } from '../exchange-rates.ts';
import { foldCompanies } from '../identity/fold-companies.ts';
import { JUDGEMENTS, type Judgement, readJudgements } from '../identity/judgements.ts';
import { inferTargets } from '../infer-targets.ts';
import { readOrganRules } from '../organ-rules.ts';
import { countVanished, disown, findVanished, refuseTooMany, removeVanished } from '../prune.ts';
import type { ImportReport } from '../report.ts';
import type { Concept, Surroundings } from '../row-schemas/concept.ts';
import { CONCEPTS } from '../row-schemas/index.ts';
import { organ } from '../row-schemas/organ.ts';
import type { OrganRule } from '../row-schemas/organ-rule.ts';
import { sector } from '../row-schemas/sector.ts';
import { source } from '../row-schemas/source.ts';
import { requireColumns, type Table } from '../table.ts';
import { type Progress, type WriteRow, writeRows } from '../write-rows.ts';
import { relistFda } from './fda.ts';

const NOT_PRUNED = 'Nothing was removed: mend the rows with problems first, then import with --prune.';
const RATES = 'exchange-rate.csv';

export type FactsOptions = {
  /** Remove what the graph holds of the facts and the folder no longer has; `force` even more than half of a kind. */
  prune?: boolean;
  force?: boolean;
  progress?: Progress;
  /** Those of data/organ-rule.csv unless given. */
  rules?: readonly OrganRule[];
};

type Row = Record<string, unknown> & { slug: string };
type Prepared = { concept: Concept; rows: WriteRow[] };

/** Writes the good rows and reports the bad ones. Throws UNREADABLE_DATA for a folder or file that is none. */
export async function importFacts(
  store: Store,
  folder: string,
  { prune = false, force = false, progress, rules }: FactsOptions = {},
): Promise<ImportReport> {
  const report: ImportReport = { counts: {}, problems: [], rejected: [] };
  const judgements = readJudgements(join(folder, JUDGEMENTS));
  const { prepared, folded } = prepare(folder, report, judgements);
  // Of a row that was refused nobody knows whether it is still there.
  const removing = prune && report.problems.length === 0;
  const vanished = removing ? await findVanished(store, idsOf(prepared, folded)) : null;
  if (vanished !== null && !force) refuseTooMany(vanished);
  progress?.start(
    prepared.reduce((sum, { rows }) => sum + rows.length, 0),
    'rows',
  );
  try {
    for (const { concept, rows } of prepared) {
      report.counts[concept.type] = await writeRows(store, rows, {
        statement: concept.statement,
        owner: 'facts',
        params: { by: 'facts' },
        ...(progress && { progress }),
      });
    }
  } finally {
    // A bar that is not stopped keeps the process alive.
    progress?.stop();
  }
  if (vanished !== null) await disown(store, vanished);
  await settleCompanies(store, folded, judgements);
  if (vanished !== null) {
    Object.assign(report, await removeVanished(store, vanished));
    // What a list names may now be called as it would be without them.
    if (vanished.shared.length > 0) await relistFda(store, judgements);
  } else report.notes = prune ? [NOT_PRUNED] : await tellVanished(store, prepared, report);
  // A newly stated organ makes an inferred one superfluous.
  await inferTargets(store, rules ?? readOrganRules());
  const digest = digestFacts(folder);
  const [state] = await store.read('graph/state', {});
  if (report.problems.length === 0 && state?.factsDigest !== digest) {
    await store.write((tx) => tx.run('graph-state', { factsDigest: digest }));
  }
  store.checkpoint();
  return report;
}

function idsOf(prepared: Prepared[], folded: Map<string, string>): Set<string> {
  const parts = [...folded.keys()].map((slug) => nodeId('Company', slug));
  return new Set([...prepared.flatMap(({ rows }) => rows.map(({ id }) => id)), ...parts]);
}

async function tellVanished(
  store: Store,
  prepared: Prepared[],
  { problems }: ImportReport,
): Promise<string[]> {
  if (problems.length > 0) return [];
  const told = await countVanished(
    store,
    new Map(prepared.map(({ concept, rows }) => [concept.type, rows.length])),
  );
  return told === ''
    ? []
    : [`The folder no longer has ${told}. They stay in the graph; --prune removes them.`];
}

/** Names of a list may mean other companies now, and a company may have become a part of another. */
async function settleCompanies(
  store: Store,
  folded: Map<string, string>,
  judgements: Judgement[],
): Promise<void> {
  const parts = [...folded.keys()].map((slug) => nodeId('Company', slug));
  const left = await store.read('import/digests', { ids: parts });
  if (left.length > 0)
    await store.write((tx) => tx.run('merged-company', { ids: left.map(({ key }) => key) }));
  const lists = await store.read('graph/versions', {});
  const former = await store.read('import/former-ids', {});
  if (lists.length + former.length + parts.length > 0) await relistFda(store, judgements);
}

/** Changes with any file of the folder that an import reads. */
export function digestFacts(folder: string): string {
  const hash = createHash('sha256');
  for (const name of [...CONCEPTS.map(({ file }) => file), RATES, JUDGEMENTS]) {
    const path = join(folder, name);
    hash.update(name).update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('base64url');
}

function prepare(
  folder: string,
  report: ImportReport,
  judgements: Judgement[],
): { prepared: Prepared[]; folded: Map<string, string> } {
  if (!existsSync(folder))
    throw new KnownError(
      'UNREADABLE_DATA',
      `The folder ${folder} does not exist. Name a folder with files such as company.csv.`,
    );
  const files = CONCEPTS.map((concept) => {
    const file = readCsv(join(folder, concept.file));
    requireColumns(file, Object.keys(concept.columns.shape));
    const columns = checkColumns(file, concept.columns as unknown as z.ZodType<Row>);
    return { concept, file, checked: refuseRepeats(file, columns, 'slug', ({ slug }) => slug) };
  });
  refuseDangling(files);
  const folded = foldCompanies(files, judgements);
  const retrievedOn = new Map(
    files.flatMap(({ concept, checked }) =>
      concept === source
        ? checked.rows.map(({ row }) => [row.slug, row.retrieved_on as string | null] as const)
        : [],
    ),
  );
  const rowsOf = (wanted: Concept) =>
    files.find(({ concept }) => concept === wanted)?.checked.rows.map(({ row }) => row) ?? [];
  const places = placeOrgans(rowsOf(organ) as unknown as OrganNode[]);
  const sectors = pathsToRoot('sector', rowsOf(sector) as unknown as TreeNode[]);
  const surroundings: Surroundings = {
    money: readRates(join(folder, RATES)),
    formerSlugs: (slug) => [...folded].filter(([, into]) => into === slug).map(([part]) => part),
    place: (slug) => places.get(slug),
    withinSectors: (slug) => sectors.get(slug)?.map((above) => above.slug) ?? [],
  };

  const prepared = files.map(({ concept, file, checked }) => {
    report.problems.push(...checked.problems.toSorted((a, b) => a.row - b.row));
    report.rejected.push(
      ...checked.rejected.map(({ raw }) => ({ file: concept.file, header: file.rawHeader, raw })),
    );
    const rows = checked.rows.map(({ row }) => {
      const { citations = [], props, ...links } = concept.toNode(row as never, surroundings);
      return {
        id: nodeId(concept.type, row.slug),
        props,
        ...links,
        citations: citations.map((cell) => ({
          ...cell,
          source: nodeId('Source', cell.source),
          retrievedOn: retrievedOn.get(cell.source) ?? null,
        })),
      };
    });
    return { concept, rows };
  });
  return { prepared, folded };
}

type Read = { concept: Concept; file: Table; checked: Checked<Row> };

/** A row that is refused takes with it those that refer to it, so the files are gone through until none falls. */
function refuseDangling(files: Read[]): void {
  for (let refused = true; refused; ) {
    refused = false;
    const known = new Set(
      files.flatMap(({ concept, checked }) => checked.rows.map(({ row }) => nodeId(concept.type, row.slug))),
    );
    for (const read of files) {
      const checked = checkReferences(read.concept.file, read.checked, read.concept.references, known);
      refused ||= checked.rows.length < read.checked.rows.length;
      read.checked = checked;
    }
  }
}
