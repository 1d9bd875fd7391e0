// One file of the ecosystem: which kind it holds, and what a row says. Cells that are lists stay lists until printed.
import type { Concept } from '../../src/import/row-schemas/concept.ts';
import type { Kind, World } from './world.ts';

export type Cells = Record<string, string | readonly string[]>;

export type InventedTable = {
  kind: Kind;
  concept: Concept;
  /** Columns that lead to another node; each item there is a link. */
  links: readonly string[];
  /** Columns that are absent are blank. */
  row(world: World, index: number): Cells;
};
