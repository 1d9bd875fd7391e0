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
  limit: 50,
  after: 'company:',
  sector: ['imaging', 'health-it'],
  slug: ['nmpa-class-iii-2021-08-16', 'deals-2021-first-eight-months'],
  topic: 'APPROVALS',
  metric: 'REVENUE',
  by: 'ORGAN',
  maxLength: 8,
};

// One edition is loaded, so that against one that is not all its records are new.
const FIRST_EDITION = 'source-version:fda-ai-enabled-devices:none';
const SECOND_EDITION = 'source-version:fda-ai-enabled-devices:2021-09';

/** Parameters that mean something of their own in one statement. */
const OF_STATEMENT: Record<string, Row> = {
  'search/candidates': { text: 'medical', words: ['medical'], types: null },
  'path/shortest': { from: 'investor:goldman-sachs', to: 'organ:lung', endsAtHub: true },
  'path/between': { ids: ['company:infervision', 'product:infervision-inferread-lung-ct', 'organ:lung'] },
  'path/links': {
    pairs: [
      { source: 'company:infervision', target: 'product:infervision-inferread-lung-ct' },
      { source: 'company:infervision', target: 'organ:lung' },
    ],
  },
  'import/last': { source: 'fda', id: 'import:none' },
  'import/listings': { authority: 'FDA' },
  'import/page': { leaseMs: 60_000 },
  'edition/by-label': { source: 'source:fda-ai-enabled-devices', labels: ['2021-09'] },
  'edition/changes': { from: FIRST_EDITION, to: SECOND_EDITION, fromAsOf: '2021-09-01', kind: null },
  'edition/counts': { from: FIRST_EDITION, to: SECOND_EDITION, fromAsOf: '2021-09-01' },
  'statement/all': { topic: 'TRIALS' },
  'statistics/approvals': { first: 'YEAR', second: 'ORGAN' },
  'statistics/approvals-in-edition': { first: 'YEAR', second: 'PANEL' },
  'statistics/editions': { first: 'PANEL', second: 'COMPANY' },
  'statistics/procurements': { first: 'COUNTRY', second: 'NONE' },
  'claim/approvals': { rows: [{ key: 'a', authority: 'NMPA', pathway: 'CLASS_III', asOf: '2021-08-16' }] },
  'claim/procurements': { rows: [{ key: 'a', from: '2015', to: '2025-12-31' }] },
  'claim/rounds': { rows: [{ key: 'a', from: '2021', to: '2021-08-31' }] },
  'claim/test-databases': {
    rows: [
      { key: 'a', asOf: null },
      { key: 'b', asOf: '2021-08-16' },
    ],
  },
  'claim/financials': {
    rows: [{ key: 'a', company: 'company:shukun', metric: 'REVENUE', period: '2021H1', before: '2020H1' }],
  },
};

export async function findIds(store: Store): Promise<Ids> {
  const lists = ['claim', 'deal', 'policy', 'reimbursement', 'sector', 'statement'];
  const concepts = ['approval', 'company', 'hospital', 'investor', 'organ', 'procurement', 'product'];
  const ids: Ids = {};
  for (const concept of [...concepts, 'funding-round']) {
    const orderBy = ORDER[concept] ?? 'NAME';
    const [row] = await readAny(store, `${concept}/page`, { ...NO_FILTER, ...PAGE, orderBy });
    ids[concept] = ((row?.page ?? []) as { node: { id: string } }[]).map(({ node }) => node.id);
  }
  for (const concept of lists) {
    const rows = await readAny(store, `${concept}/all`, { slug: null, topic: null });
    ids[concept] = rows.map(({ node }) => (node as { id: string }).id);
  }
  for (const [concept, statement] of [
    ['financial-figure', 'company/financials'],
    ['listing', 'company/listings'],
  ] as const) {
    const rows = await readAny(store, statement, { ids: ids.company, metric: null });
    ids[concept] = rows.map(({ node }) => (node as { id: string }).id);
  }
  const departments = await readAny(store, 'sector/departments', { ids: ids.sector });
  ids.department = [...new Set(departments.map(({ node }) => (node as { id: string }).id))];
  ids.exposure = (ids.investor ?? []).flatMap((id) =>
    ['lung', 'heart', 'brain'].map((organ) => `${id} ${organ}`),
  );
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
      const own = OF_STATEMENT[name];
      if (own !== undefined && param in own) return [param, own[param]];
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
  // Few exposures have products, and few approvals, companies and products listings, figures or payers: those take all ids.
  const whole = ['approval', 'exposure', 'company', 'product'].includes(folder);
  const some = whole ? found : found.slice(0, 60);
  return [...some, `${folder}:none`];
}
