// What an import did.
import type { Problem } from './problem.ts';
import type { Counts } from './write-rows.ts';

export type ImportReport = {
  /** Of a list that is reissued. */
  edition?: string;
  /** By kind of node. */
  counts: Record<string, Counts>;
  /** Nodes that were removed, and records taken out of an edition, by kind. */
  removed?: Record<string, number>;
  problems: Problem[];
  /** Rows that were not written, as they stand in their file. */
  rejected: { file: string; header: string; raw: string }[];
  /** Sentences for whoever ran it: what stays though it vanished, what was left out. */
  notes?: string[];
};
