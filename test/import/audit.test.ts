// The audit log on each engine: an entry stands before the work begins, and says what came of it.
import { afterEach, expect, it } from 'vitest';
import { audited } from '../../src/import/audit.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { wholeFingerprint } from './fingerprint.ts';

const DEED = {
  actor: { who: 'jd', role: 'admin', via: 'HTTP' },
  action: 'import fda',
  before: null,
} as const;
const PAGE = { orderBy: 'NEWEST', backward: false, limit: 10 } as const;
const PLACE = { afterKey: null, afterId: null, beforeKey: null, beforeId: null };

describeOnEachEngine('The audit log', (engine) => {
  let store: Store;
  afterEach(() => store?.close());
  const entries = async () => {
    const [row] = await store.read('audit/page', { ...PAGE, ...PLACE });
    return (row?.page ?? []).map(({ node: { id: _, ...node } }) => node);
  };
  const clock = () => {
    let second = 0;
    return () => new Date(Date.UTC(2026, 0, 31, 9, 0, second++));
  };

  it('holds an entry while the work is done, and what came of it after', async () => {
    store = await engine.openEmpty();
    const before = await wholeFingerprint(store);
    const begun = {
      at: '2026-01-31T09:00:00.000Z',
      who: 'jd',
      role: 'admin',
      via: 'HTTP',
      action: 'import fda',
      outcome: 'BEGUN',
      before: 'null',
    };
    const work = async () => {
      expect(await entries()).toEqual([begun]);
      return { result: 7, after: { created: 1 } };
    };
    expect(await audited(store, DEED, work, clock())).toBe(7);
    const done = { ...begun, outcome: 'DONE', after: '{"created":1}', endedAt: '2026-01-31T09:00:01.000Z' };
    expect(await entries()).toEqual([done]);
    // It is no part of what the graph says, nor of an export.
    expect(await wholeFingerprint(store)).toBe(before);
  });

  it('says why work has failed', async () => {
    store = await engine.openEmpty();
    const work = () => Promise.reject(new Error('no list'));
    await expect(audited(store, DEED, work)).rejects.toThrow('no list');
    expect(await entries()).toMatchObject([{ outcome: 'FAILED', error: 'no list' }]);
  });

  it('lets nothing be written that it cannot keep', async () => {
    store = await engine.openEmpty();
    const broken: Store = { ...store, write: () => Promise.reject(new Error('full')) };
    let isDone = false;
    const work = async () => {
      isDone = true;
      return { result: null, after: null };
    };
    await expect(audited(broken, DEED, work)).rejects.toThrow('full');
    expect(isDone).toBe(false);
  });
});
