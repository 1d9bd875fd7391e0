// What an export says of itself in export.json, so that a restore knows what it has before it.

export const MANIFEST = 'export.json';
export const NODES = 'nodes';
export const LINKS = 'links';

export type ExportedFile = {
  path: string;
  holds: typeof NODES | typeof LINKS;
  rows: number;
  /** Of the file's bytes; a file that was changed on purpose is taken once this is removed. */
  sha256?: string | undefined;
};

export type Manifest = {
  format: 'csv' | 'jsonl';
  /** Parts the items of a list in a cell of CSV. */
  arrayDelimiter: string;
  files: ExportedFile[];
};
