// The file of an embedded graph: opened, saved as a backup, made from one, and what can be saved of a damaged one. A
// graph is its file and a log beside it, so that a plain copy may lack what was written last.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { KnownError } from '../errors.ts';
import { embeddedError, isDiskFull } from './embedded-errors.ts';

// The engine's log is folded into its file past this size: it bounds the disk used and the time to reopen.
const CHECKPOINT_WAL_BYTES = 32e6;
const NAME = 'graph.db';

export type Sizes = { nodes: number; links: number };

/** In memory without a folder. Throws STORE_LOCKED, STORE_DAMAGED or STORE_UNAVAILABLE. */
export function openFile(folder: string | undefined, shuffleUnordered: boolean): grafeo.GrafeoDB {
  try {
    if (folder === undefined) return grafeo.GrafeoDB.create(undefined, { shuffleUnordered });
    mkdirSync(folder, { recursive: true });
    const db = grafeo.GrafeoDB.create(join(folder, NAME), { shuffleUnordered });
    db.setCheckpointTriggers({ walBytes: CHECKPOINT_WAL_BYTES });
    return db;
  } catch (error) {
    throw embeddedError(error, 'open', folder);
  }
}

/** The file is there whole, and on the disk, or not at all. Throws USAGE for one that is there already. */
export function saveFile(db: Pick<grafeo.GrafeoDB, 'save'>, file: string): void {
  if (existsSync(file))
    throw new KnownError(
      'USAGE',
      `${file} is there already. Give the backup another name; none is overwritten.`,
    );
  const partial = `${file}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(partial, { force: true });
    db.save(partial);
    sync(partial);
    renameSync(partial, file);
    sync(dirname(file));
  } catch (error) {
    rmSync(partial, { force: true });
    const why = isDiskFull(error) ? 'the disk is full' : (error as Error).message.split('\n')[0];
    throw new KnownError(
      'STORE_UNAVAILABLE',
      `${file} could not be written: ${why}. Give another place to it.`,
      {
        cause: error,
      },
    );
  }
}

/** Makes the graph of an empty folder from a backup. Throws USAGE where there is a graph already. */
export function restoreFile(backup: string, folder: string): void {
  if (!existsSync(backup))
    throw new KnownError('USAGE', `There is no file ${backup}. Name a backup that npm run backup wrote.`);
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(NAME)) : [];
  if (found.length > 0)
    throw new KnownError(
      'USAGE',
      `GRAPH_PATH: ${folder} holds a graph already, and a backup overwrites none. Move that folder away, or set GRAPH_PATH to another one.`,
    );
  const db = openBackup(backup);
  try {
    saveFile(db, join(folder, NAME));
  } finally {
    db.close();
  }
}

/** Reads a backup as a whole. Throws STORE_DAMAGED for one that cannot be read. */
export function sizesOf(backup: string): Sizes {
  const db = openBackup(backup);
  try {
    return { nodes: db.nodeCount(), links: db.edgeCount() };
  } finally {
    db.close();
  }
}

/**
 * Opens a graph whose log is damaged with all that was written before the damage; what it leaves out is kept beside it.
 * Null where nothing is damaged. Throws STORE_DAMAGED where the file itself is.
 */
export function salvageFile(folder: string): (Sizes & { leftOut: string }) | null {
  const path = join(folder, NAME);
  if (!existsSync(path)) throw new KnownError('USAGE', `GRAPH_PATH: ${folder} holds no graph.`);
  try {
    openFile(folder, false).close();
    return null;
  } catch (error) {
    if (!(error instanceof KnownError && error.code === 'STORE_DAMAGED')) throw error;
  }
  const leftOut = `${path}.wal.damaged`;
  try {
    return { ...salvageLog(path, leftOut), leftOut };
  } catch (error) {
    throw new KnownError(
      'STORE_DAMAGED',
      `Nothing can be salvaged of the graph in ${folder}: its file itself is damaged. Move the folder away and run: npm run restore -- <backup>. Without a backup, start anew and import again.`,
      { cause: error },
    );
  }
}

/** With what its log holds before the damage, or without the log where not even its beginning can be read. */
function salvageLog(path: string, leftOut: string): Sizes {
  const look = () => {
    const db = grafeo.GrafeoDB.create(path, { walSalvage: true });
    const sizes = { nodes: db.nodeCount(), links: db.edgeCount() };
    db.close();
    return sizes;
  };
  try {
    return look();
  } catch {
    renameSync(`${path}.wal`, leftOut);
    try {
      return look();
    } catch (error) {
      renameSync(leftOut, `${path}.wal`);
      throw error;
    }
  }
}

function openBackup(backup: string): grafeo.GrafeoDB {
  try {
    return grafeo.GrafeoDB.openReadOnly(backup);
  } catch (error) {
    throw new KnownError(
      'STORE_DAMAGED',
      `${backup} cannot be read as a backup: ${(error as Error).message.split('\n')[0]}. Take another one.`,
      { cause: error },
    );
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
