// Brings what sheets state into the graph: computed from all their rows and from what else the graph holds, so that it
// owes nothing to the order in which facts, lists and sheets came.
import { join } from 'node:path';
import { nodeId } from '../../model/ids.ts';
import type { Store } from '../../store/store.ts';
import { readRates } from '../exchange-rates.ts';
import type { Identity } from '../identity.ts';
import type { ImportReport } from '../report.ts';
import { searchText } from '../row-schemas/naming.ts';
import { type WriteRow, writeRows } from '../write-rows.ts';
import { approvalRows } from './approvals.ts';
import { loadSheetRows, ofTarget, type SheetRow } from './kept-rows.ts';
import { loadKnownApprovals } from './mentions.ts';
import { resolveParties } from './parties.ts';
import { procurementRows } from './procurements.ts';
import { roundRows } from './rounds.ts';

const RATES = join(import.meta.dirname, '../../../data/exchange-rate.csv');
const BY = 'sheet';

type Stated = {
  Source: WriteRow[];
  Investor: WriteRow[];
  Hospital: WriteRow[];
  FundingRound: WriteRow[];
  Procurement: WriteRow[];
  Approval: WriteRow[];
};

/** Counts by kind of node. Companies and products that sheets name are written with those of lists. */
export async function writeSheets(store: Store, identity: Identity): Promise<ImportReport['counts']> {
  const before = await store.read('import/sheet-nodes', {});
  const rows = await loadSheetRows(store);
  if (rows.length === 0 && before.length === 0) return {};
  const stated = await work(store, identity, rows);
  const write = (
    kind: Exclude<keyof Stated, 'Source'>,
    statement: Parameters<typeof writeRows>[2]['statement'],
  ) => writeRows(store, stated[kind], { statement, owner: 'sheet', params: { by: BY } });
  const certificates = await store.read('import/approvals', { authority: 'NMPA' });
  const counts = {
    Investor: await write('Investor', 'sheet-investor'),
    Hospital: await write('Hospital', 'sheet-hospital'),
    FundingRound: await write('FundingRound', 'sheet-funding-round'),
    Procurement: await write('Procurement', 'sheet-procurement'),
    Approval: await write('Approval', 'sheet-approval'),
  };
  await removeUnstated(store, stated, before);
  await settleFirstApprovals(store, stated.Approval, certificates);
  return Object.fromEntries(
    Object.entries(counts).filter(([kind]) => stated[kind as keyof Stated].length > 0),
  );
}

/** Before anything cites them. A source that the facts or another sheet's mapping hold already is the same node. */
export async function writeSheetSources(store: Store): Promise<void> {
  await writeRows(store, sourceRows(await loadSheetRows(store)), {
    statement: 'sheet-source',
    owner: 'sheet',
  });
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

function sourceRows(rows: readonly SheetRow[]): WriteRow[] {
  const told = new Map<string, WriteRow>();
  const texts = rows.map(({ source }) => JSON.stringify(source)).sort();
  for (const source of [...new Set(texts)].map((text): SheetRow['source'] => JSON.parse(text))) {
    const { slug, title, publisher = null, url = null, trust } = source;
    if (title === undefined || told.has(slug)) continue;
    told.set(slug, {
      id: nodeId('Source', slug),
      props: {
        slug,
        title,
        publisher,
        url,
        trust: trust?.toUpperCase(),
        searchText: searchText(title, publisher),
      },
    });
  }
  return [...told.values()];
}

async function removeUnstated(
  store: Store,
  stated: Stated,
  before: readonly { id: string; known: boolean }[],
): Promise<void> {
  const now = new Set(Object.values(stated).flatMap((rows) => rows.map(({ id }) => id)));
  const left = before.filter(({ id }) => !now.has(id));
  if (left.length === 0) return;
  const [known, gone] = [true, false].map((is) => left.filter((one) => one.known === is).map(({ id }) => id));
  await store.write(async (tx) => {
    await tx.run('unsheeted', { known: known ?? [], gone: gone ?? [], by: BY });
    await tx.run('graph-state', { factsDigest: null });
  });
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
