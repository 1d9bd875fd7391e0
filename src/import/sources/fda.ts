// The source `fda`: the official list of AI-enabled medical devices, one edition at a time.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { nodeId } from '../../model/ids.ts';
import { foldText } from '../../model/names.ts';
import type { Store } from '../../store/store.ts';
import { type Checked, checkColumns } from '../check-rows.ts';
import { readCsv, requireColumns } from '../csv.ts';
import { type Identity, type ListedCompany, type ListedProduct, loadIdentity } from '../identity.ts';
import type { ImportReport } from '../report.ts';
import { FDA_COLUMNS, type FdaDevice, fdaDevice, pathwayOf } from '../row-schemas/fda-device.ts';
import { searchText } from '../row-schemas/naming.ts';
import { type Progress, type WriteRow, writeRows } from '../write-rows.ts';

export type FdaOptions = { edition?: string; dryRun?: boolean; progress?: Progress; now?: () => Date };

const SOURCE = {
  id: nodeId('Source', 'fda-ai-enabled-devices'),
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
const AUTHORITY = { authority: 'authority:fda', authorityName: 'FDA' };

/** Writes the good rows and reports the bad ones. Throws UNREADABLE_DATA for a file that is not such a list. */
export async function importFda(
  store: Store,
  path: string,
  { edition, dryRun = false, progress, now = () => new Date() }: FdaOptions = {},
): Promise<ImportReport> {
  const file = readCsv(path);
  requireColumns(file, Object.values(FDA_COLUMNS));
  const checked = refuseRepeats(
    file.name,
    checkColumns(file, fdaDevice, fromOfficial, (name) => FDA_COLUMNS[name as keyof FdaDevice]),
  );
  const report: ImportReport = {
    counts: {},
    problems: checked.problems,
    rejected: checked.rejected.map(({ raw }) => ({ file: file.name, header: file.rawHeader, raw })),
  };
  const devices = checked.rows.map(({ row }) => row);
  if (dryRun || devices.length === 0) return report;

  const newest =
    devices
      .map(({ decidedOn }) => decidedOn)
      .sort()
      .at(-1) ?? '';
  const version = await keepEdition(store, {
    label: edition ?? newest.slice(0, 7),
    asOf: newest,
    importedAt: now().toISOString(),
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    recordCount: devices.length,
  });
  const identity = await loadIdentity(store, 'FDA');
  const approvals = devices.map((device) => approvalRow(device, identity));
  const companies = identity.companies().map(companyRow);
  const products = identity.products().map(productRow);
  progress?.start(companies.length + products.length + approvals.length, 'rows');
  const common = { owner: 'listed' as const, ...(progress && { progress }) };
  const by = 'fda';
  report.counts.Company = await writeRows(store, companies, {
    statement: 'listed-company',
    params: { by },
    ...common,
  });
  report.counts.Product = await writeRows(store, products, {
    statement: 'listed-product',
    params: { by },
    ...common,
  });
  report.counts.Approval = await writeRows(store, approvals, {
    statement: 'listed-approval',
    params: { by, version: version.id },
    ...common,
  });
  if (version.replaced) {
    await store.write((tx) =>
      tx.run('unlisted-approval', { version: version.id, ids: approvals.map(({ id }) => id) }),
    );
  }
  progress?.stop();
  store.checkpoint();
  return report;
}

function fromOfficial(values: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(FDA_COLUMNS).map(([ours, official]) => [ours, values[official]]));
}

/** A number stands once in an edition; of two rows the first is taken and the second reported. */
function refuseRepeats(file: string, checked: Checked<FdaDevice>): Checked<FdaDevice> {
  const lines = new Map<string, number>();
  const result: Checked<FdaDevice> = {
    rows: [],
    problems: [...checked.problems],
    rejected: [...checked.rejected],
  };
  for (const found of checked.rows) {
    const { number } = found.row;
    const first = lines.get(number);
    if (first === undefined) {
      lines.set(number, found.record.line);
      result.rows.push(found);
      continue;
    }
    result.rejected.push(found.record);
    result.problems.push({
      file,
      row: found.record.line,
      column: FDA_COLUMNS.number,
      value: number,
      rule: `stands on line ${first} already`,
      remedy: 'Remove the row that is wrong.',
    });
  }
  return result;
}

type Edition = { label: string; asOf: string; importedAt: string; sha256: string; recordCount: number };

async function keepEdition(store: Store, edition: Edition): Promise<{ id: string; replaced: boolean }> {
  const id = `source-version:fda-ai-enabled-devices:${edition.label}`;
  const known = (await store.read('graph/versions', {})).find(({ node }) => node.id === id)?.node;
  if (known?.sha256 === edition.sha256) return { id, replaced: false };
  await store.write((tx) => tx.run('source-version', { source: SOURCE, version: { id, props: edition } }));
  return { id, replaced: known !== undefined };
}

function approvalRow(device: FdaDevice, identity: Identity): WriteRow {
  const { number, decidedOn, panel, productCode } = device;
  const known = identity.approval(number);
  if (known !== undefined) identity.confirm(known.company, device.company);
  return {
    id: known?.id ?? nodeId('Approval', `fda-${number.toLowerCase().replace('/', '-')}`),
    props: {
      number,
      authority: 'FDA',
      authorityName: 'FDA',
      panel,
      productCode,
      listedPathway: pathwayOf(number),
      listedOn: decidedOn,
      searchText: foldText(number),
    },
    product: known?.product ?? identity.product(identity.company(device.company), device.device).id,
    ...AUTHORITY,
    stated: { company: device.company, device: device.device, panel, productCode, decidedOn },
    citations: [cite(number, `${device.device}; ${device.company}`)],
  };
}

function companyRow({ id, slug, name, known, listedAs }: ListedCompany): WriteRow {
  const names = [...listedAs].sort();
  return {
    id,
    props: known ? {} : { slug, name, sortName: foldText(name) },
    listedAs: names,
    listedText: names.map((listed) => `\n${foldText(listed)}`).join(''),
    citations: names.map((listed) => cite(null, listed === name ? null : listed)),
  };
}

function productRow({ id, slug, name, company }: ListedProduct): WriteRow {
  return {
    id,
    props: { slug, name, sortName: foldText(name), searchText: foldText(name) },
    company: company.id,
    citations: [cite(null, null)],
  };
}

function cite(locator: string | null, statedAs: string | null) {
  return { source: SOURCE.id, locator, statedAs, retrievedOn: null };
}
