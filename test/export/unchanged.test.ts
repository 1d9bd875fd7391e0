// An export while the graph is written to: no set of files that do not fit together.
import { readdirSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { exportGraph, FORMATS } from '../../src/export/index.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../cli/run.ts';
import { onEmbedded } from '../kit/engines.ts';
import { loadWorld } from '../kit/world.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

it.each(Object.keys(FORMATS))(
  'an export as %s fails when a write comes between, and leaves nothing behind',
  async (name) => {
    const store = await loadWorld(await onEmbedded.openEmpty());
    const format = await FORMATS[name]?.load();
    if (format === undefined) throw new Error(name);
    await exportGraph(store, folder.path, format);
    const steps: string[] = [];
    const written: Store['read'] = async (statement, params) => {
      if (statement === 'export/links')
        await store.write((tx) => tx.run('graph-state', { factsDigest: null }));
      return store.read(statement, params);
    };
    const progress = {
      start: () => void steps.push('start'),
      advance: () => undefined,
      stop: () => void steps.push('stop'),
    };
    await expect(exportGraph({ ...store, read: written }, folder.path, format, progress)).rejects.toThrow(
      'The graph was written to while it was exported',
    );
    await store.close();
    const left = readdirSync(folder.path, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([]);
    // A bar that is not stopped keeps the process alive.
    expect(steps).toEqual(['start', 'stop']);
  },
);
