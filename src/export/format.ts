// What a format of export is.
import type { Manifest } from '../model/manifest.ts';
import type { Store } from '../store/store.ts';
import type { Folder } from './folder.ts';

/** With a manifest, the files can be restored. */
export type Exported = { nodes: number; links: number; manifest?: Manifest };

/** `read` counts nodes and links as they are read, for the progress. */
export type Format = {
  /** How often it goes through the whole graph, for the progress. */
  passes: number;
  write(store: Store, folder: Folder, read: (count: number) => void): Promise<Exported>;
};
