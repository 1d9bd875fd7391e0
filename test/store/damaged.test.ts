// A graph whose files are damaged: it says so and names the way out, and never opens with a part as if it were whole.
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { salvageFile } from '../../src/store/embedded-file.ts';
import { DATA } from '../import/data-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'medai-damaged-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const WHOLE = join(base, 'whole');
/** The same once its log was folded into its file. */
const FOLDED = join(base, 'folded');
let all = 0;

/** A copy of a graph whose log was not yet folded into its file, as kill -9 leaves it. */
function damage(name: string, spoil: (file: string, log: string) => void, whole = WHOLE): string {
  const folder = join(base, name);
  cpSync(whole, folder, { recursive: true });
  const [log = ''] = readdirSync(join(folder, 'graph.db.wal')).filter((file) => file.endsWith('.log'));
  spoil(join(folder, 'graph.db'), join(folder, 'graph.db.wal', log));
  return folder;
}

function flip(path: string, at: number, bytes = 64): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(bytes, 0xa5), 0, bytes, at);
  closeSync(file);
}

function failureOf(work: () => unknown): KnownError {
  try {
    work();
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
  throw new Error('It was expected to fail.');
}

beforeAll(async () => {
  const open = join(base, 'open');
  const store = openEmbedded({ folder: open });
  await store.migrate();
  // Its log is left as long as it grows.
  await importFacts({ ...store, checkpoint: () => undefined }, DATA);
  all = (await store.read('graph/counts', {})).reduce((sum, { count }) => sum + count, 0);
  // What is on the disk while it is open is what a killed process leaves behind.
  await new Promise((resolve) => setTimeout(resolve, 500));
  cpSync(open, WHOLE, { recursive: true });
  store.checkpoint();
  cpSync(open, FOLDED, { recursive: true });
  await store.close();
});

const countOf = async (folder: string) => {
  const store = openEmbedded({ folder });
  const counts = await store.read('graph/counts', {});
  await store.close();
  return counts.reduce((sum, { count }) => sum + count, 0);
};

describe('A graph that a killed process left behind', () => {
  it('is whole', async () => {
    expect(await countOf(damage('killed', () => undefined))).toBe(all);
  });

  it('has nothing to salvage', () => {
    expect(salvageFile(damage('killed-again', () => undefined))).toBeNull();
  });
});

describe('A log that is damaged in its middle', () => {
  const spoil = (_file: string, log: string) => flip(log, Math.floor(statSync(log).size / 2));

  it('is refused in one sentence that names the command that salvages it', () => {
    const folder = damage('middle', spoil);
    const error = failureOf(() => openEmbedded({ folder }));
    expect(error.code).toBe('STORE_DAMAGED');
    expect(error.message).toContain('Run: npm run salvage, which keeps what was written before the damage.');
    expect(error.message.split('\n')).toHaveLength(1);
  });

  it('is salvaged up to the damage, keeps what was left out, and takes the import again', async () => {
    const folder = damage('salvaged', spoil);
    const saved = salvageFile(folder);
    expect(saved?.nodes).toBeGreaterThan(0);
    expect(saved !== null && existsSync(saved.leftOut)).toBe(true);
    expect(await countOf(folder)).toBeLessThan(all);
    const store = openEmbedded({ folder });
    await store.migrate();
    await importFacts(store, DATA);
    await store.close();
    expect(await countOf(folder)).toBe(all);
    expect(salvageFile(folder)).toBeNull();
  });
});

describe('A log whose beginning is damaged', () => {
  it('is left out as a whole, and the graph is that of its last checkpoint', async () => {
    const folder = damage('beginning', (_file, log) => flip(log, 0), FOLDED);
    expect(failureOf(() => openEmbedded({ folder })).code).toBe('STORE_DAMAGED');
    expect(salvageFile(folder)?.nodes).toBeGreaterThan(all);
    expect(await countOf(folder)).toBe(all);
  });
});

describe('A file that is damaged itself', () => {
  it.each([
    ['of no length', (file: string) => truncateSync(file, 0)],
    ['with another header', (file: string) => flip(file, 0)],
  ])('%s is refused, and the salvage command says that only a backup helps', (name, spoil) => {
    const folder = damage(`file ${name}`, spoil);
    expect(failureOf(() => openEmbedded({ folder })).code).toBe('STORE_DAMAGED');
    const error = failureOf(() => salvageFile(folder));
    expect(error.code).toBe('STORE_DAMAGED');
    expect(error.message).toContain('Move the folder away and run: npm run restore -- <backup>.');
  });
});
