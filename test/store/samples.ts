// Parameters for every read of the catalogue, made from its header and from what the graph holds.
import type { StatementFile } from '../../src/store/statement-file.ts';
import type { ReadOptions, Store } from '../../src/store/store.ts';

export type Row = Record<string, unknown>;
/** Ids of a loaded graph by the folder of the statements that take them. */
export type Ids = Record<string, string[]>;
export type Call = { name: string; params: Row };

/** The store as a test of every statement asks it: by a name that is only known while it runs. */
export function readAny(store: Store, name: string, params: Row, options: ReadOptions = {}): Promise<Row[]> {
  const read = store.read as (name: string, params: Row, options: ReadOptions) => Promise<unknown>;
  return read(name, params, options) as Promise<Row[]>;
}

const PAGE = {
  backward: false,
  limit: 1_000,
  afterKey: null,
  afterId: null,
  beforeKey: null,
  beforeId: null,
};

/** Values that occur in data/ and in the fixture's edition, by name of parameter. */
const SAMPLES: Row = {
  authority: ['FDA', 'NMPA'],
  pathway: ['PREMARKET_510K', 'CLASS_III'],
  panel: ['Radiology', 'Cardiovascular'],
  productCode: ['QIH', 'QAS', 'QFM'],
  decidedFrom: '2015',
  decidedTo: '2024-12-31',
  edition: '2021-09',
  country: ['CN', 'US'],
  hasApproval: true,
  name: 'a',
  application: ['DETECTION', 'DIAGNOSIS_AID', 'TRIAGE'],
  modality: ['ct', 'x-ray', 'fundus-photo'],
  targetBasis: 'STATED',
  asOf: '2023-06-30',
  organ: ['lung', 'heart', 'brain'],
  includeParts: true,
  approved: true,
  stage: ['AWARD', 'DEPLOYMENT'],
  awardedFrom: '2018',
  awardedTo: '2025-12-31',
  text: 'medical',
  limit: 50,
  after: 'company:',
};

export async function findIds(store: Store): Promise<Ids> {
  const concepts = ['approval', 'company', 'hospital', 'investor', 'organ', 'procurement', 'product'];
  const ids: Ids = {};
  for (const concept of [...concepts, 'funding-round']) {
    const orderBy = ORDER[concept] ?? 'NAME';
    const [row] = await readAny(store, `${concept}/page`, { ...NO_FILTER, ...PAGE, orderBy });
    ids[concept] = ((row?.page ?? []) as { node: { id: string } }[]).map(({ node }) => node.id);
  }
  ids['organ-cluster'] = ids.organ ?? [];
  ids.any = Object.values(ids).flatMap((some) => some.slice(0, 30));
  const cited = await readAny(store, 'entity/sources', { ids: ids.any });
  const sources = cited.map(({ source }) => (source as { id: string }).id).sort();
  ids.source = [...new Set(['source:fda-ai-enabled-devices', ...sources])];
  const approvals = await readAny(store, 'entity/by-id', { ids: ids.approval });
  ids.number = approvals.flatMap(({ node }) => (node as { number?: string }).number ?? []).sort();
  return ids;
}

const ORDER: Record<string, string> = {
  approval: 'NEWEST',
  procurement: 'NEWEST',
  'funding-round': 'NEWEST',
};
const NO_FILTER: Row = {
  ...Object.fromEntries(
    [...Object.keys(SAMPLES), 'company', 'fundedBy', 'level'].map((name) => [name, null]),
  ),
  includeParts: false,
};

/** The calls that show a statement whole: filters off and on, for a page in every order and direction, and its count. */
export function callsOf(file: StatementFile, ids: Ids): Call[] {
  return ['off', 'on'].flatMap((filters) => {
    const params = paramsOf(file, ids, filters === 'on');
    if (file.page === null) return [{ name: file.name, params }];
    const pages = file.page.orders.flatMap(({ name: orderBy }) =>
      [false, true].map((backward) => ({
        name: file.name,
        params: { ...params, ...PAGE, orderBy, backward },
      })),
    );
    return [...pages, { name: `${file.name}#count`, params }];
  });
}

function paramsOf({ name, params }: StatementFile, ids: Ids, filtersOn: boolean): Row {
  const folder = name.split('/')[0] ?? '';
  return Object.fromEntries(
    Object.entries(params).map(([param, { list, nullable }]) => {
      if (nullable && !filtersOn) return [param, null];
      if (param === 'ids') return [param, idsFor(name, ids)];
      if (param === 'fundedBy') return [param, ids.investor?.slice(0, 40) ?? []];
      if (param === 'company') return [param, (ids.company ?? []).map((id) => id.replace('company:', ''))];
      // Of a cluster the level of organs; of procurements the grade of hospitals.
      if (param === 'level') return [param, list ? ['GRADE_3A', 'ACADEMIC'] : filtersOn ? 'SYSTEM' : 'ORGAN'];
      if (folder === 'import' && param === 'authority') return [param, 'NMPA'];
      if (!(param in SAMPLES)) throw new Error(`${name}: test/store/samples.ts has no sample of ${param}`);
      return [param, SAMPLES[param]];
    }),
  );
}

function idsFor(name: string, ids: Ids): string[] {
  const folder = name === 'approval/by-number' ? 'number' : (name.split('/')[0] ?? '');
  const found = ids[folder] ?? ids.any ?? [];
  return [...found.slice(0, 60), `${folder}:none`];
}
