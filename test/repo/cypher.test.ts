// Every statement keeps to the Cypher that both engines answer alike.
import { describe, expect, it } from 'vitest';
import { composeCount, composePage, PAGE_PARAMS } from '../../src/store/compose-page.ts';
import { parseStatement, type StatementFile } from '../../src/store/statement-file.ts';
import { findDialect, findParamGaps, findUnlabelled, findUnstableOrders, writes } from './cypher-rules.ts';
import { readFiles } from './files.ts';

const texts = new Map(
  readFiles('cypher', '.cypher').map(({ path, text }) => [
    path.slice('cypher/'.length, -'.cypher'.length),
    text,
  ]),
);
const parse = (name: string): StatementFile =>
  parseStatement(name, texts.get(name) ?? '', (fragment) => parse(`fragments/${fragment}`));
const files = [...texts.keys()].filter((name) => !name.startsWith('fragments/')).map(parse);
const reads = files.filter(({ name }) => name.startsWith('read/'));
const portable = files.filter(({ name }) => !/\.(?:neo4j|embedded)$/.test(name));

/** Everything that is sent for a file: its steps, or its page in each order and direction with its count. */
function textsOf(file: StatementFile): string[] {
  if (file.page === null) return file.steps;
  const pages = file.page.orders.flatMap(({ name }) =>
    [false, true].map((back) => composePage(file, name, back)),
  );
  return [...pages, composeCount(file)];
}

function findIn(searched: StatementFile[], find: (text: string) => string[]): string[] {
  return [
    ...new Set(
      searched.flatMap((file) =>
        textsOf(file).flatMap((text) => find(text).map((found) => `${file.name}: ${found}`)),
      ),
    ),
  ];
}

/** Ends in a key that no two rows of the list share, though it is not called id. */
const UNIQUE_OTHERWISE: Record<string, string> = {
  'read/claim/approvals: key': 'one row a definition',
  'read/claim/financials: key': 'one row a definition',
  'read/claim/procurements: key': 'one row a definition',
  'read/claim/rounds: key': 'one row a definition',
  'read/claim/test-databases: key': 'one row a definition',
  'read/edition/counts: key': 'one row a kind',
  'read/entity/sources: key, s.title, s.id, locator, statedAs': 'one source may be cited at several places',
  'read/export/links: source, type, target': 'both ends and the kind tell a link, save for citations',
  'read/export/other-links: source, type, target': 'both ends and the kind tell a link',
  'read/export/sizes: key': 'one row for nodes and one for links',
  'read/graph/counts: key': 'one row a label',
  'read/graph/relations: key': 'one row a type',
  'read/import/fact-counts: key': 'one row a label',
  'read/import/former-ids: former, now': 'one row a former id',
  'read/import/listings: product, name, productCode': 'one row a name and code',
  'read/import/organs: slug': 'one row an organ',
  'read/import/targets: product, organ, basis': 'one row a target',
  'read/investor/exposure: key, productCount DESC, companyCount DESC, value': 'one row a value',
  'read/organ-cluster/applications: key, n DESC, value': 'one row an application',
  'read/organ-cluster/authorities: key, n DESC, value': 'one row an authority',
  'read/organ-cluster/funders: companyName, companyId UNWIND keys AS key': 'ends in the id',
  'read/path/between: source, target, relation': 'both ends and the kind tell a link',
  'read/path/links: source, target': 'one row a pair',
  'read/path/neighbors: source, target, relation': 'both ends and the kind tell a link',
  'read/path/shortest.neo4j: ids': 'the ids themselves',
  'read/product/targets: key, o.sortName, o.id, basis DESC': 'one organ may be stated and inferred',
  'read/statistics/approvals-in-edition: count DESC, first, second': 'one row a pair of values',
  'read/statistics/approvals: count DESC, first, second': 'one row a pair of values',
  'read/statistics/editions: first, second, label': 'distinct',
  'read/statistics/procurements: count DESC, first, second': 'one row a pair of values',
  "read/white-space/pairs: o.sortName, o.id, coalesce(m.slug, '')": 'one row an organ and modality',
};

/** One row a key at most, or ranked in code: no order is relied on. */
const WITHOUT_ORDER = [
  'read/claim/modality',
  'read/company/funding',
  'read/deal/buyer',
  'read/deal/target',
  'read/entity/by-id',
  'read/financial-figure/company',
  'read/funding-round/company',
  'read/graph/schema',
  'read/graph/state',
  'read/import/digests',
  'read/import/referrers',
  'read/import/running',
  'read/listing/company',
  'read/organ-cluster/funding',
  'read/organ-cluster/total',
  'read/organ/parent',
  'read/path/degrees',
  'read/path/money-steps',
  'read/procurement/buyer',
  'read/procurement/product',
  'read/procurement/supplier',
  'read/product/company',
  'read/product/sector',
  'read/reimbursement/company',
  'read/reimbursement/product',
  'read/sector/parent',
];

describe('Statements under cypher/', () => {
  it('keep to the portable dialect, variants excepted', () => {
    expect(portable.length).toBeGreaterThan(60);
    expect(findIn(portable, findDialect)).toEqual([]);
  });

  it('label every node of a pattern of several hops, variants included', () => {
    expect(findIn(files, findUnlabelled)).toEqual([]);
  });

  it('hold no writing clause where they read', () => {
    expect(reads.filter((file) => textsOf(file).some(writes)).map(({ name }) => name)).toEqual([]);
  });

  it('declare every parameter that they use and use every one that they declare', () => {
    const gaps = [...files].flatMap((file) => {
      if (file.page === null) return gapsOf(file, file.steps.join('\n'), Object.keys(file.params));
      const page = [...Object.keys(file.params), ...Object.keys(PAGE_PARAMS)];
      return [
        ...textsOf(file)
          .slice(0, -1)
          .flatMap((text) => gapsOf(file, text, page)),
        ...gapsOf(file, composeCount(file), Object.keys(file.params)),
      ];
    });
    expect(gaps).toEqual([]);
  });

  it('end each order in the id, so that equal sort keys have an order too', () => {
    expect(findIn(reads, findUnstableOrders)).toEqual(Object.keys(UNIQUE_OTHERWISE));
  });

  it('order their rows, except where each key has one row or code ranks them', () => {
    const unordered = reads.filter(
      ({ page, steps }) => page === null && !/\bORDER BY\b/.test(steps[0] ?? ''),
    );
    expect(unordered.map(({ name }) => name)).toEqual(WITHOUT_ORDER);
  });

  it('use every fragment', () => {
    const used = [...texts.values()].flatMap((text) =>
      [...text.matchAll(/^\/\/ @use (\S+)/gm)].map(([, name]) => name),
    );
    const fragments = [...texts.keys()]
      .filter((name) => name.startsWith('fragments/'))
      .map((name) => name.slice(10));
    expect(fragments.filter((name) => !used.includes(name))).toEqual([]);
  });
});

const gapsOf = (file: StatementFile, text: string, declared: string[]) =>
  findParamGaps(text, declared).map((gap) => `${file.name}: ${gap}`);
