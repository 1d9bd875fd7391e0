// What an import did.
import type { Problem } from './problem.ts';
import type { Counts } from './write-rows.ts';

export type ImportReport = {
  /** By kind of node. */
  counts: Record<string, Counts>;
  problems: Problem[];
  /** Rows that were not written, as they stand in their file. */
  rejected: { file: string; header: string; raw: string }[];
};
