// Brings what sheets state into the graph: computed from all their rows and from what else the graph holds, so that it
// owes nothing to the order in which facts, lists and sheets came.
import { join } from 'node:path';
import { typeOfId } from '../../model/ids.ts';
import type { Store } from '../../store/store.ts';
import { readRates } from '../exchange-rates.ts';
import type { Identity } from '../identity.ts';
import type { ImportReport } from '../report.ts';
import { type Progress, type WriteRow, writeRows } from '../write-rows.ts';
import { approvalRows } from './approvals.ts';
import { loadSheetRows, ofTarget, type SheetRow } from './kept-rows.ts';
import { loadKnownApprovals } from './mentions.ts';
import { resolveParties } from './parties.ts';
import { procurementRows } from './procurements.ts';
import { roundRows } from './rounds.ts';
import { sourceRows } from './sources.ts';

const RATES = join(import.meta.dirname, '../../../data/exchange-rate.csv');
const BY = 'sheet';

const STATEMENTS = [
  ['Investor', 'sheet-investor'],
  ['Hospital', 'sheet-hospital'],
  ['FundingRound', 'sheet-funding-round'],
  ['Procurement', 'sheet-procurement'],
  ['Approval', 'sheet-approval'],
] as const;

type Stated = {
  Source: WriteRow[];
  Investor: WriteRow[];
  Hospital: WriteRow[];
  FundingRound: WriteRow[];
  Procurement: WriteRow[];
  Approval: WriteRow[];
};

/** Counts by kind of node. Companies and products that sheets name are written with those of lists. */
export async function writeSheets(
  store: Store,
  identity: Identity,
  progress?: Progress,
): Promise<Required<Pick<ImportReport, 'counts' | 'removed'>>> {
  const before = await store.read('import/sheet-nodes', {});
  const rows = await loadSheetRows(store);
  if (rows.length === 0 && before.length === 0) return { counts: {}, removed: {} };
  const stated = await work(store, identity, rows);
  const certificates = await store.read('import/approvals', { authority: 'NMPA' });
  progress?.start(
    STATEMENTS.reduce((sum, [kind]) => sum + stated[kind].length, 0),
    'nodes',
  );
  const counts: ImportReport['counts'] = {};
  try {
    for (const [kind, statement] of STATEMENTS) {
      if (stated[kind].length === 0) continue;
      counts[kind] = await writeRows(store, stated[kind], {
        statement,
        owner: 'sheet',
        params: { by: BY },
        ...(progress && { progress }),
      });
    }
  } finally {
    // A bar that is not stopped keeps the process alive.
    progress?.stop();
  }
  const removed = await removeUnstated(store, stated, before);
  await settleFirstApprovals(store, stated.Approval, certificates);
  return { counts, removed };
}

async function work(store: Store, identity: Identity, rows: readonly SheetRow[]): Promise<Stated> {
  const [parties, rounds, procurements, approvals] = await Promise.all([
    store.read('import/parties', {}),
    store.read('import/rounds', {}),
    store.read('import/procurements', {}),
    loadKnownApprovals(store),
  ]);
  const money = readRates(RATES);
  const funding = ofTarget(rows, 'funding');
  const tenders = ofTarget(rows, 'procurement');
  const investors = resolveParties(
    'Investor',
    parties,
    funding.flatMap((row) => [...row.said.investors, ...row.said.leads].map((name) => ({ name, row }))),
  );
  const buyers = resolveParties(
    'Hospital',
    parties,
    tenders.map((row) => ({ name: row.said.buyer, row })),
  );
  const FundingRound = roundRows(funding, { identity, investors, facts: rounds, money });
  const invested = new Set(
    FundingRound.flatMap((row) => (row.investors as { id: string }[]).map(({ id }) => id)),
  );
  return {
    Source: sourceRows(rows),
    // A round of the facts keeps its own investors: who is named for such rounds alone has nothing to stand at.
    Investor: investors.unknown.filter(({ id }) => invested.has(id)),
    Hospital: buyers.unknown,
    FundingRound,
    Procurement: procurementRows(tenders, { identity, buyers, facts: procurements, money }),
    Approval: approvalRows(ofTarget(rows, 'nmpa'), { identity, facts: approvals }),
  };
}

async function removeUnstated(
  store: Store,
  stated: Stated,
  before: readonly { id: string; known: boolean }[],
): Promise<Record<string, number>> {
  const now = new Set(Object.values(stated).flatMap((rows) => rows.map(({ id }) => id)));
  const left = before.filter(({ id }) => !now.has(id));
  if (left.length === 0) return {};
  const idsOf = (isKnown: boolean) => left.filter(({ known }) => known === isKnown).map(({ id }) => id);
  const gone = idsOf(false);
  await store.write(async (tx) => {
    await tx.run('unsheeted', { known: idsOf(true), gone, by: BY });
    await tx.run('graph-state', { factsDigest: null });
  });
  const removed: Record<string, number> = {};
  for (const kind of gone.map((id) => typeOfId(id) ?? 'Entity')) removed[kind] = (removed[kind] ?? 0) + 1;
  return removed;
}

/** Products that lost a certificate to another product, or for good. */
async function settleFirstApprovals(
  store: Store,
  approvals: readonly WriteRow[],
  before: readonly { id: string; product: string; known: boolean }[],
): Promise<void> {
  const now = new Map(approvals.map(({ id, product }) => [id, product]));
  const ids = before
    .filter((row) => !row.known && now.get(row.id) !== row.product)
    .map(({ product }) => product);
  if (ids.length > 0) await store.write((tx) => tx.run('first-approved', { ids: [...new Set(ids)] }));
}
