// npm run export: the whole graph as files, in an order that stays the same.
import { readConfig } from '../config.ts';
import { exportGraph, FORMATS } from '../export/index.ts';
import { createProgress } from './progress.ts';
import { openWholeGraph } from './whole-graph.ts';

/** `format` is one of those that the command line has checked. */
export async function runExport(folder: string, format: string): Promise<void> {
  const store = await openWholeGraph(readConfig());
  try {
    const found = await FORMATS[format]?.load();
    if (found === undefined) throw new Error(`Unknown format ${format}`);
    const { nodes, links } = await exportGraph(store, folder, found, createProgress(`Exporting ${format}`));
    console.log(`${nodes} nodes and ${links} links written to ${folder}.`);
  } finally {
    await store.close();
  }
}
