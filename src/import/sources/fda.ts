// The source `fda`: the official list of AI-enabled medical devices, one edition at a time.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { KnownError } from '../../errors.ts';
import { isCalendarDate } from '../../model/partial-date.ts';
import type { Store } from '../../store/store.ts';
import { mendControls } from '../cell.ts';
import { checkColumns, refuseRepeats } from '../check-rows.ts';
import { closeEdition, type OpenEdition, openEdition } from '../edition.ts';
import { FDA_SOURCE, listedApprovalId } from '../fda-list.ts';
import type { Judgement } from '../identity/judgements.ts';
import { type ProductFamily, readFamilies } from '../identity/product-families.ts';
import { settleIdentity } from '../identity/settle.ts';
import { type Identity, loadIdentity } from '../identity.ts';
import { inferTargets } from '../infer-targets.ts';
import { readOrganRules } from '../organ-rules.ts';
import { readTable } from '../read-table.ts';
import { cite, LISTED_BY, listingOf, writeListing } from '../relist.ts';
import type { ImportReport } from '../report.ts';
import { FDA_COLUMNS, type FdaDevice, fdaDevice, pathwayOf } from '../row-schemas/fda-device.ts';
import type { OrganRule } from '../row-schemas/organ-rule.ts';
import { writeSheets } from '../sheets/write-sheets.ts';
import { renameColumns, requireColumns } from '../table.ts';
import { type Progress, type WriteRow, writeRows } from '../write-rows.ts';

export type FdaOptions = {
  edition?: string;
  /** The day whose state of the world the edition describes; that of its newest decision without it. */
  asOf?: string;
  /** The file is a part of its edition, such as mended rejects: nothing is taken out of the edition. */
  add?: boolean;
  /** Which names are one company, and which are not (data/judgements.csv). */
  judgements?: Judgement[];
  /** Those of data/product-family.csv unless given. */
  families?: readonly ProductFamily[];
  /** Those of data/organ-rule.csv unless given. */
  rules?: readonly OrganRule[];
  progress?: Progress;
  now?: () => Date;
};

const AUTHORITY = { authority: 'authority:fda', authorityName: 'FDA' };

/** Writes the good rows and reports the bad ones. Throws UNREADABLE_DATA for a file that is not such a list. */
export async function importFda(
  store: Store,
  path: string,
  {
    edition,
    asOf,
    add = false,
    judgements = [],
    families = readFamilies(),
    rules,
    progress,
    now = () => new Date(),
  }: FdaOptions = {},
): Promise<ImportReport> {
  const file = renameColumns(await readTable(path), Object.values(FDA_COLUMNS));
  requireColumns(file, Object.values(FDA_COLUMNS));
  const checked = refuseRepeats(
    file,
    checkColumns(file, decidedBy(now()), fromOfficial, (name) => FDA_COLUMNS[name as keyof FdaDevice]),
    FDA_COLUMNS.number,
    ({ number }) => number,
  );
  const report: ImportReport = {
    counts: {},
    problems: checked.problems.toSorted((a, b) => a.row - b.row),
    rejected: checked.rejected.map(({ raw }) => ({ file: file.name, header: file.rawHeader, raw })),
  };
  const devices = checked.rows.map(({ row }) => row);
  if (file.records.length === 0)
    throw new KnownError(
      'UNREADABLE_DATA',
      `${file.name} has column names and no row below them. Check that it is the whole file.`,
    );
  if (devices.length === 0) return report;

  // Before anything is written, so that a bad rule leaves the graph as it was.
  const organRules = rules ?? readOrganRules();
  const newest =
    devices
      .map(({ decidedOn }) => decidedOn)
      .sort()
      .at(-1) ?? '';
  const version = await openEdition(store, FDA_SOURCE, {
    label: edition ?? newest.slice(0, 7),
    asOf: asOf ?? newest,
    importedAt: now().toISOString(),
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    recordCount: devices.length,
    rejectedCount: checked.rejected.length,
    add,
  });
  report.edition = version.props.label;
  const rows = devices.map((row) => ({ ...row, device: mendControls(row.device), asOf: version.asOf }));
  const identity = await loadIdentity(store, 'FDA', { rows, judgements, families });
  const approvals = devices.map((device) => approvalRow(device, identity, version));
  const listing = listingOf(identity);
  progress?.start(listing.companies.length + listing.products.length + approvals.length, 'rows');
  const common = { owner: 'listed' as const, ...(progress && { progress }) };
  try {
    Object.assign(report.counts, await writeListing(store, listing, progress));
    report.counts.Approval = await writeRows(store, approvals, {
      statement: 'listed-approval',
      // Which product a record means hangs on all rows and judgements: settleIdentity moves it.
      derived: ['product'],
      params: { by: LISTED_BY, version: version.id },
      ...common,
    });
    const { removed: unstated } = await writeSheets(store, identity);
    const removed = await settleIdentity(store, identity, LISTED_BY);
    const taken = await closeEdition(store, FDA_SOURCE, version, add ? null : approvals.map(({ id }) => id));
    report.removed = { ...unstated, ...removed, ...(taken > 0 && { Approval: taken }) };
    report.counts.Target = await inferTargets(store, organRules);
  } finally {
    // A bar that is not stopped keeps the process alive.
    progress?.stop();
  }
  store.checkpoint();
  return report;
}

/** What is no date at all has its own sentence. */
function decidedBy(now: Date) {
  const today = now.toISOString().slice(0, 10);
  return fdaDevice.refine(({ decidedOn }) => !isCalendarDate(decidedOn) || decidedOn <= today, {
    error: 'must not lie in the future',
    path: ['decidedOn'],
  });
}

function fromOfficial(values: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(FDA_COLUMNS).map(([ours, official]) => [ours, values[official]]));
}

function approvalRow(device: FdaDevice, identity: Identity, { id: edition, asOf }: OpenEdition): WriteRow {
  const { number, decidedOn, panel, productCode } = device;
  const known = identity.approval(number);
  return {
    id: known?.id ?? listedApprovalId(number),
    props: {
      number,
      authority: 'FDA',
      authorityName: 'FDA',
      panel,
      productCode,
      listedPathway: pathwayOf(number),
      listedOn: decidedOn,
      listedCompany: device.company,
      listedDevice: mendControls(device.device),
    },
    product: identity.productOf(number),
    ...AUTHORITY,
    edition,
    asOf,
    stated: { company: device.company, device: device.device, panel, productCode, decidedOn },
    citations: [cite(number, `${device.device}; ${device.company}`)],
  };
}
