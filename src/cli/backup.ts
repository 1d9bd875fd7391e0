// npm run backup: the embedded graph as one file, whether a server has it open or not. npm run restore makes a graph of
// it, npm run salvage saves what can be saved of a damaged one.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import { restoreFile, type Sizes, salvageFile, sizesOf } from '../store/embedded-file.ts';
import { askForBackup } from './control.ts';
import { openWholeGraph } from './whole-graph.ts';

/** `target` is a file that is not there yet, or a folder for one that is named after the time. */
export async function runBackup(target: string, now = () => new Date()): Promise<void> {
  const config = readEmbedded();
  const file = fileIn(target, now());
  try {
    const store = await openWholeGraph(config);
    await store.backup(file).finally(() => store.close());
  } catch (error) {
    if (!(error instanceof KnownError && error.code === 'STORE_LOCKED')) throw error;
    await askForBackup(config.graphPath, file);
  }
  // A backup that nobody has read is none.
  console.log(`${describe(sizesOf(file))} are in ${file}, which was read again as a whole.`);
}

export async function runRestore(backup: string): Promise<void> {
  const config = readEmbedded();
  restoreFile(backup, config.graphPath);
  const store = await openWholeGraph(config);
  await store.close();
  console.log(`${describe(sizesOf(backup))} of ${backup} are in ${config.graphPath}.`);
}

export function runSalvage(): void {
  const { graphPath } = readEmbedded();
  const saved = salvageFile(graphPath);
  if (saved === null) {
    console.log(`The graph in ${graphPath} opens as it is: there is nothing to salvage.`);
    return;
  }
  console.log(
    `${describe(saved)} were written before the damage and are in ${graphPath} again; what could not be read is kept in ${saved.leftOut}.`,
  );
  console.log('Run your last imports again: what is there already is not written twice.');
}

function readEmbedded(): Config {
  const config = readConfig();
  if (config.neo4j === null) return config;
  throw new KnownError(
    'USAGE',
    'NEO4J_URI: this command is for the embedded graph. A Neo4j has tools of its own: neo4j-admin database dump and load. Or run: npm run export -- <folder>',
  );
}

function fileIn(target: string, now: Date): string {
  const isFolder = target.endsWith('/') || (existsSync(target) && statSync(target).isDirectory());
  const time = now.toISOString().slice(0, 19).replaceAll(':', '');
  return resolve(isFolder ? join(target, `graph-${time}Z.db`) : target);
}

const describe = ({ nodes, links }: Sizes) => `${nodes} nodes and ${links} links`;
