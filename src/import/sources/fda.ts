// The source `fda`: the official list of AI-enabled medical devices, one edition at a time.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { nodeId } from '../../model/ids.ts';
import { foldText, searchable } from '../../model/names.ts';
import type { Store } from '../../store/store.ts';
import { mendControls } from '../cell.ts';
import { checkColumns, refuseRepeats } from '../check-rows.ts';
import { closeEdition, type OpenEdition, openEdition } from '../edition.ts';
import type { Judgement } from '../identity/judgements.ts';
import { settleIdentity } from '../identity/settle.ts';
import {
  FDA_LIST,
  type Identity,
  type ListedCompany,
  type ListedProduct,
  loadIdentity,
} from '../identity.ts';
import { inferTargets } from '../infer-targets.ts';
import { readOrganRules } from '../organ-rules.ts';
import { readTable } from '../read-table.ts';
import type { ImportReport } from '../report.ts';
import { FDA_COLUMNS, type FdaDevice, fdaDevice, pathwayOf } from '../row-schemas/fda-device.ts';
import { searchText } from '../row-schemas/naming.ts';
import type { OrganRule } from '../row-schemas/organ-rule.ts';
import { writeSheetSources } from '../sheets/sources.ts';
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
  /** Those of data/organ-rule.csv unless given. */
  rules?: readonly OrganRule[];
  progress?: Progress;
  now?: () => Date;
};

const SOURCE = {
  id: FDA_LIST,
  props: {
    slug: 'fda-ai-enabled-devices',
    title: 'Artificial Intelligence-Enabled Medical Devices',
    publisher: 'U.S. Food and Drug Administration',
    url: 'https://www.fda.gov/medical-devices/software-medical-device-samd/artificial-intelligence-enabled-medical-devices',
    trust: 'PRIMARY',
    searchText: searchText(
      'Artificial Intelligence-Enabled Medical Devices',
      'U.S. Food and Drug Administration',
    ),
  },
};
const BY = 'fda';
const AUTHORITY = { authority: 'authority:fda', authorityName: 'FDA' };

/** Writes the good rows and reports the bad ones. Throws UNREADABLE_DATA for a file that is not such a list. */
export async function importFda(
  store: Store,
  path: string,
  { edition, asOf, add = false, judgements = [], rules, progress, now = () => new Date() }: FdaOptions = {},
): Promise<ImportReport> {
  const file = renameColumns(await readTable(path), Object.values(FDA_COLUMNS));
  requireColumns(file, Object.values(FDA_COLUMNS));
  const checked = refuseRepeats(
    file,
    checkColumns(file, fdaDevice, fromOfficial, (name) => FDA_COLUMNS[name as keyof FdaDevice]),
    FDA_COLUMNS.number,
    ({ number }) => number,
  );
  const report: ImportReport = {
    counts: {},
    problems: checked.problems.toSorted((a, b) => a.row - b.row),
    rejected: checked.rejected.map(({ raw }) => ({ file: file.name, header: file.rawHeader, raw })),
  };
  const devices = checked.rows.map(({ row }) => row);
  if (devices.length === 0) return report;

  // Before anything is written, so that a bad rule leaves the graph as it was.
  const organRules = rules ?? readOrganRules();
  const newest =
    devices
      .map(({ decidedOn }) => decidedOn)
      .sort()
      .at(-1) ?? '';
  const version = await openEdition(store, SOURCE, {
    label: edition ?? newest.slice(0, 7),
    asOf: asOf ?? newest,
    importedAt: now().toISOString(),
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    recordCount: devices.length,
    add,
  });
  report.edition = version.props.label;
  const rows = devices.map((row) => ({ ...row, device: mendControls(row.device), asOf: version.asOf }));
  const identity = await loadIdentity(store, 'FDA', { rows, judgements });
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
      params: { by: BY, version: version.id },
      ...common,
    });
    const { removed: unstated } = await writeSheets(store, identity);
    const removed = await settleIdentity(store, identity, BY);
    const taken = await closeEdition(store, SOURCE, version, add ? null : approvals.map(({ id }) => id));
    report.removed = { ...unstated, ...removed, ...(taken > 0 && { Approval: taken }) };
    report.counts.Target = await inferTargets(store, organRules);
  } finally {
    // A bar that is not stopped keeps the process alive.
    progress?.stop();
  }
  store.checkpoint();
  return report;
}

/**
 * Resolves what the graph holds of the list and of sheets once more, after facts, judgements or sheets have changed.
 * Counts what sheets state.
 */
export async function relist(
  store: Store,
  judgements: Judgement[],
  progress?: Progress,
): Promise<Required<Pick<ImportReport, 'counts' | 'removed'>>> {
  const identity = await loadIdentity(store, 'FDA', { judgements });
  await writeSheetSources(store);
  const { companies, products } = listingOf(identity);
  const named = await writeListing(store, {
    companies: companies.filter(isOnSheets),
    products: products.filter(isOnSheets),
  });
  await writeListing(store, {
    companies: companies.filter((row) => !isOnSheets(row)),
    products: products.filter((row) => !isOnSheets(row)),
  });
  const { counts, removed } = await writeSheets(store, identity, progress);
  const abandoned = await settleIdentity(store, identity, BY);
  return { counts: { ...named, ...counts }, removed: { ...removed, ...abandoned } };
}

const isOnSheets = ({ citations }: { citations: { source: string }[] }) =>
  citations.some(({ source }) => source !== FDA_LIST);

const listingOf = (identity: Identity) => ({
  companies: identity.companies().map(companyRow),
  products: identity.products().map(productRow),
});

async function writeListing(
  store: Store,
  { companies, products }: ReturnType<typeof listingOf>,
  progress?: Progress,
): Promise<ImportReport['counts']> {
  const common = { owner: 'listed' as const, params: { by: BY }, ...(progress && { progress }) };
  return {
    Company: await writeRows(store, companies, { statement: 'listed-company', ...common }),
    Product: await writeRows(store, products, { statement: 'listed-product', ...common }),
  };
}

function fromOfficial(values: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(FDA_COLUMNS).map(([ours, official]) => [ours, values[official]]));
}

/** Of an approval that the facts do not state. */
export const listedApprovalId = (number: string): string =>
  nodeId('Approval', `fda-${number.toLowerCase().replace('/', '-')}`);

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

function companyRow({ id, slug, name, known, listedAs, formerSlugs }: ListedCompany) {
  const names = [...listedAs.keys()].sort();
  return {
    id,
    props: known ? {} : { slug, name, sortName: foldText(name) },
    listedAs: names,
    formerSlugs: [...formerSlugs].sort(),
    listedText: names.map((listed) => `\n${searchable(listed)}`).join(''),
    citations: names.flatMap((listed) =>
      [...(listedAs.get(listed) ?? [])].sort().map((by) => cite(null, listed === name ? null : listed, by)),
    ),
  };
}

function productRow({ id, slug, name, company, namedBy }: ListedProduct) {
  return {
    id,
    props: { slug, name, sortName: foldText(name), searchText: searchable(name) },
    company: company.id,
    citations: [...namedBy].sort().map((by) => cite(null, null, by)),
  };
}

function cite(locator: string | null, statedAs: string | null, source: string = FDA_LIST) {
  return { source, locator, statedAs, retrievedOn: null };
}
