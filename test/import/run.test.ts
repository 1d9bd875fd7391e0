// Runs of imports: one at a time, each with a report that the API tells, whatever becomes of it.
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { recordRun } from '../../src/import/run.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Import } from '../../src/model/nodes.ts';
import type { Store } from '../../src/store/store.ts';
import { walk } from '../graphql/walk.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { catalogueWith, openEmptyWith } from '../store/own-statements.ts';
import { FIXTURES } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const BAD = join(FIXTURES, 'fda/bad-rows.csv');
const WORLD = join(FIXTURES, 'world');
const NOTHING: ImportReport = { counts: {}, problems: [], rejected: [] };
const day = (n: number) => () => new Date(`2026-01-0${n}T09:30:00Z`);

describeOnEachEngine('a run of an import', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.openEmpty();
  });
  afterEach(() => store.close());

  const outcomes = async () =>
    (await askFor(store, '{ imports { nodes { source file startedAt endedAt outcome error } } }')).imports
      .nodes;
  /** An import of another process that has started and says nothing more. */
  const startElsewhere = (host: string, pid: number) =>
    store.write(async (tx) => {
      await tx.run('import-asked', { id: 'import:elsewhere' });
      const props = {
        source: 'fda',
        file: 'list.csv',
        startedAt: '2026-01-01T00:00:00.000Z',
        outcome: 'RUNNING',
      };
      await tx.run('import-started', {
        run: { id: 'import:elsewhere', props },
        host,
        pid,
        process: 'another',
      });
    });

  it('leaves a report with its counts, its first problems and what it read', async () => {
    await recordRun(store, { source: 'fda', path: BAD, edition: 'bad', now: day(1) }, (graph) =>
      importFda(graph, BAD, { rules: [], edition: 'bad' }),
    );
    const { imports } = await askFor(
      store,
      `{ imports { totalCount nodes {
        source file sha256 edition startedAt endedAt outcome error problemCount rejectedCount problems
        counts { kind created updated unchanged removed }
      } } }`,
    );
    expect(imports.totalCount).toBe(1);
    const [{ problems, ...run }] = imports.nodes;
    expect(run).toEqual({
      source: 'fda',
      file: 'bad-rows.csv',
      sha256: 'ae13f69ce4cae08783daab9a348e9da7aa7d026b8df67e11539f8a7ddb8bf725',
      edition: 'bad',
      startedAt: '2026-01-01T09:30:00.000Z',
      endedAt: '2026-01-01T09:30:00.000Z',
      outcome: 'DONE',
      error: null,
      problemCount: 8,
      rejectedCount: 6,
      counts: [
        { kind: 'Company', created: 1, updated: 0, unchanged: 0, removed: 0 },
        { kind: 'Product', created: 2, updated: 0, unchanged: 0, removed: 0 },
        { kind: 'Approval', created: 2, updated: 0, unchanged: 0, removed: 0 },
        { kind: 'Target', created: 0, updated: 0, unchanged: 0, removed: 0 },
      ],
    });
    expect(problems).toHaveLength(8);
    expect(problems).toContain(
      'bad-rows.csv, line 3, Date of Final Decision: "13/45/2024" must be a date as MM/DD/YYYY. Correct the cell and import the file again.',
    );
  });

  it('leaves a report though it changes nothing, and the facts are the same', async () => {
    const load = (n: number) =>
      recordRun(store, { source: 'facts', path: WORLD, now: day(n) }, (graph) =>
        importFacts(graph, WORLD, { rules: [] }),
      );
    await load(1);
    const before = await fingerprint(store);
    await load(2);
    expect(await fingerprint(store)).toBe(before);
    const { imports } = await askFor(
      store,
      '{ imports(first: 1) { totalCount nodes { startedAt counts { kind created unchanged } } } }',
    );
    expect(imports.totalCount).toBe(2);
    expect(imports.nodes[0].startedAt).toBe('2026-01-02T09:30:00.000Z');
    expect(imports.nodes[0].counts).toContainEqual({ kind: 'Company', created: 0, unchanged: 12 });
  });

  it('is one at a time: the second is told who imports and what to do', async () => {
    let second: unknown;
    await recordRun(store, { source: 'facts', path: WORLD, now: day(1) }, async () => {
      second = await recordRun(store, { source: 'fda', path: BAD }, async () => NOTHING).catch(
        (error) => error,
      );
      return NOTHING;
    });
    expect(second).toBeInstanceOf(KnownError);
    expect((second as KnownError).code).toBe('STORE_LOCKED');
    expect((second as KnownError).message.replace(/\d+ seconds/, 'n seconds')).toBe(
      `Another import is running: facts world since 2026-01-01T09:30:00.000Z, on ${hostname()}, process ${process.pid}. Wait until it has ended. Should it be dead, the graph is free in n seconds.`,
    );
    expect((await outcomes()).map(({ outcome }: Import) => outcome)).toEqual(['DONE']);
  });

  it('leaves the reason where it fails, and the graph free', async () => {
    const failing = recordRun(store, { source: 'fda', path: 'no/such.csv', now: day(1) }, async () => {
      throw new KnownError('UNREADABLE_DATA', 'no/such.csv does not exist. Check the path.');
    });
    await expect(failing).rejects.toThrow('does not exist');
    await recordRun(store, { source: 'fda', path: BAD, now: day(2) }, async () => NOTHING);
    const ended = {
      source: 'fda',
      endedAt: '2026-01-01T09:30:00.000Z',
      startedAt: '2026-01-01T09:30:00.000Z',
    };
    expect((await outcomes())[1]).toEqual({
      ...ended,
      file: 'such.csv',
      outcome: 'FAILED',
      error: 'no/such.csv does not exist. Check the path.',
    });
  });

  it('takes the place of one whose process is gone, and says where that broke off', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await startElsewhere(hostname(), pid);
    let broken: Import | undefined;
    await recordRun(
      store,
      {
        source: 'fda',
        path: BAD,
        now: day(2),
        onResume: (run) => {
          broken = run;
        },
      },
      async () => NOTHING,
    );
    expect(broken).toMatchObject({ file: 'list.csv', startedAt: '2026-01-01T00:00:00.000Z' });
    expect(Math.abs((broken?.aliveAt ?? 0) - Date.now())).toBeLessThan(60_000);
    expect((await outcomes()).map(({ outcome, endedAt }: Import) => [outcome, endedAt])).toEqual([
      ['DONE', '2026-01-02T09:30:00.000Z'],
      ['BROKEN_OFF', null],
    ]);
  });

  it('writes nothing more once another one has taken its place', async () => {
    const ousted = recordRun(store, { source: 'facts', path: WORLD, now: day(2) }, async (graph) => {
      await startElsewhere(hostname(), process.pid);
      return importFacts(graph, WORLD, { rules: [] });
    });
    await expect(ousted).rejects.toThrow('another one has taken its place');
    expect(await askFor(store, '{ graph { counts { key } } }')).toEqual({ graph: { counts: [] } });
  });

  it('waits for one of another machine until that has been silent for a minute', async () => {
    await store.close();
    const text =
      "// Ages it.\n// @param ms: int\nMATCH (k:ImportLock {id: 'import'}) SET k.aliveAt = timestamp() - $ms";
    store = await openEmptyWith(engine, catalogueWith({ 'write/aged': text }));
    const age = (ms: number) => store.write((tx) => tx.run('aged' as 'import-asked', { ms } as never));
    await startElsewhere('elsewhere', 1);
    await age(59_000);
    expect((await outcomes())[0]).toMatchObject({ outcome: 'RUNNING', endedAt: null });
    // The embedded graph is open in this process alone: nobody else can be at work on it.
    if (engine.name === 'neo4j')
      await expect(recordRun(store, { source: 'fda', path: BAD }, async () => NOTHING)).rejects.toThrow(
        'Another import is running: fda list.csv since 2026-01-01T00:00:00.000Z, on elsewhere, process 1.',
      );
    await age(61_000);
    expect((await outcomes())[0]).toMatchObject({ outcome: 'BROKEN_OFF', endedAt: null });
    // The clock was put back since its last sign of life, which seems to lie ahead.
    await age(-59_000);
    expect((await outcomes())[0]).toMatchObject({ outcome: 'RUNNING', endedAt: null });
    await age(-61_000);
    expect((await outcomes())[0]).toMatchObject({ outcome: 'BROKEN_OFF', endedAt: null });
    await recordRun(store, { source: 'fda', path: BAD }, async () => NOTHING);
    expect((await outcomes())[0]).toMatchObject({ outcome: 'DONE' });
  });

  it('gives the graph free though its end could not be written, as on a full disk', async () => {
    let isFull = false;
    const full: Store = {
      ...store,
      write: (work) => (isFull ? Promise.reject(new Error('no space')) : store.write(work)),
    };
    const failed = recordRun(full, { source: 'facts', path: WORLD }, async () => {
      isFull = true;
      throw new Error('no space for a batch');
    });
    await expect(failed).rejects.toThrow('no space for a batch');
    await recordRun(store, { source: 'fda', path: BAD }, async () => NOTHING);
    expect((await outcomes()).slice(0, 2)).toMatchObject([{ outcome: 'DONE' }, { outcome: 'BROKEN_OFF' }]);
  });

  it('is kept among the newest only', async () => {
    for (const n of [1, 2, 3])
      await recordRun(
        store,
        { source: 'facts', path: WORLD, edition: `0${n}`, now: day(n) },
        async () => NOTHING,
      );
    await store.write((tx) => tx.run('import-ended', { run: { id: 'import:none', props: {} }, keep: 2 }));
    expect(await walk(store, { field: 'imports', item: 'edition' })).toEqual(['03', '02']);
  });
});
