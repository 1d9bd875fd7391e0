// An import that the store breaks off: what the command's progress bar and a later import make of it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Progress } from '../../src/import/write-rows.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { onEmbedded } from '../kit/engines.ts';
import { FIXTURES, temporaryFile } from './data-folder.ts';

const FACTS = `${FIXTURES}/bad-facts`;
const LIST = `${FIXTURES}/fda/devices.csv`;
const HEADER = 'Date of Final Decision,Submission Number,Device,Company,Panel (Lead),Primary Product Code';
const CORRECTED = `${FIXTURES}/fda/devices-corrected.csv`;

/** The store until its n-th write, then one that has gone away. */
function breakAtWrite(store: Store, n: number): Store {
  let writes = 0;
  return {
    ...store,
    write(work) {
      writes++;
      if (writes >= n) return Promise.reject(new KnownError('STORE_UNAVAILABLE', 'gone'));
      return store.write(work);
    },
  };
}

describe('an import that breaks off', () => {
  let store: Store;
  let steps: string[];
  const progress: Progress = {
    start: () => void steps.push('start'),
    advance: () => undefined,
    stop: () => void steps.push('stop'),
  };
  beforeEach(async () => {
    steps = [];
    store = await onEmbedded.openEmpty();
  });
  afterEach(() => store.close());

  it('stops the progress of the facts, whose timer would keep the process alive', async () => {
    await expect(importFacts(breakAtWrite(store, 3), FACTS, { progress })).rejects.toThrow('gone');
    expect(steps).toEqual(['start', 'stop', 'start', 'stop']);
  });

  it('stops the progress of a list, whose timer would keep the process alive', async () => {
    await expect(importFda(breakAtWrite(store, 3), LIST, { progress })).rejects.toThrow('gone');
    expect(steps).toEqual(['start', 'stop']);
  });

  it('is completed by the next import of the same facts', async () => {
    await importFacts(breakAtWrite(store, 5), FACTS).catch(() => undefined);
    const { counts } = await importFacts(store, FACTS);
    expect(counts.Source).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(counts.Procurement).toEqual({ created: 1, updated: 0, unchanged: 0 });
  });

  it('is completed by the next import of the same list', async () => {
    await importFda(breakAtWrite(store, 3), LIST).catch(() => undefined);
    await importFda(store, LIST);
    expect(await askFor(store, '{ approvals(filter: { edition: "2024-09" }) { totalCount } }')).toEqual({
      approvals: { totalCount: 12 },
    });
  });

  it('takes what a correction left out from its edition, though the correction was broken off', async () => {
    await importFda(store, LIST);
    await importFda(breakAtWrite(store, 2), CORRECTED).catch(() => undefined);
    await importFda(store, CORRECTED);
    expect(await askFor(store, '{ approvals(filter: { edition: "2024-09" }) { totalCount } }')).toEqual({
      approvals: { totalCount: 11 },
    });
  });

  it('counts what was added to an edition once, though the addition was broken off', async () => {
    await importFda(store, LIST);
    const more = temporaryFile(
      'more.csv',
      `${HEADER}\n09/01/2024,K990103,Mended,Good Maker Inc.,Radiology,QZA\n`,
    );
    const add = { edition: '2024-09', add: true };
    await importFda(breakAtWrite(store, 3), more.path, add).catch(() => undefined);
    await importFda(store, more.path, add);
    more.remove();
    expect(await askFor(store, '{ graph { sourceVersions { label recordCount } } }')).toEqual({
      graph: { sourceVersions: [{ label: '2024-09', recordCount: 13 }] },
    });
  });
});
