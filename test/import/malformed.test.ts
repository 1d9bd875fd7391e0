// More than a hundred files that are not as they should be: each is answered with where it is wrong and what to do.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { printProblem } from '../../src/import/problem.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor, type Data } from '../kit/ask.ts';
import { onEmbedded } from '../kit/engines.ts';
import { temporaryFile } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';
import { CELL_FILES } from './malformed/cell-files.ts';
import { CSV_FILES } from './malformed/csv-files.ts';
import { OTHER_FILES } from './malformed/other-files.ts';
import { WORKBOOK_FILES } from './malformed/workbook-files.ts';
import { XML_FILES } from './malformed/xml-files.ts';

const FILES = [...OTHER_FILES, ...CSV_FILES, ...CELL_FILES, ...WORKBOOK_FILES, ...XML_FILES];
const NUMBERS = '{ approvals(first: 100, filter: { edition: "malformed" }) { nodes { number } } }';

describe('a malformed list', () => {
  let store: Store;
  let before: string;
  const file = temporaryFile('list.csv', '');
  const importList = () => importFda(store, file.path, { edition: 'malformed', asOf: '2024-12-31' });
  beforeAll(async () => {
    store = await onEmbedded.openEmpty();
    before = await fingerprint(store);
  });
  afterAll(async () => {
    file.remove();
    await store.close();
  });

  it('is one of more than a hundred, all different', () => {
    expect(FILES.length).toBeGreaterThan(130);
    expect(new Set(FILES.map(({ title }) => title)).size).toBe(FILES.length);
  });

  // Before any row is written, so that a refused file must leave an empty graph.
  it.each(FILES.filter((one) => 'refused' in one).map((one) => [one.title, one] as const))(
    'is refused, and the graph stays as it was: %s',
    async (_, { bytes, refused }) => {
      writeFileSync(file.path, bytes());
      const error = await importList().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(KnownError);
      expect(error).toMatchObject({ code: 'UNREADABLE_DATA', message: `list.csv${refused}` });
      expect(await fingerprint(store)).toBe(before);
    },
  );

  it.each(FILES.filter((one) => 'problems' in one).map((one) => [one.title, one] as const))(
    'has its good rows written and its wrong ones named: %s',
    async (_, { bytes, problems, written }) => {
      writeFileSync(file.path, bytes());
      const report = await importList();
      expect(report.problems.map(printProblem)).toEqual(problems.map((problem) => `list.csv${problem}`));
      const { approvals } = await askFor(store, NUMBERS);
      expect(approvals.nodes.map(({ number }: Data) => number).sort()).toEqual(written);
    },
  );
});
