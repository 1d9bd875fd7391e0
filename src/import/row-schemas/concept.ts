// One concept of the data folder: its file, its columns, what they refer to, and the node that a row becomes.
import type { z } from 'zod';
import type { WriteName } from '../../generated/statements.ts';
import { type NodeTypeName, nodeId } from '../../model/ids.ts';
import type { MoneyProps } from '../../model/nodes.ts';
import type { OrganPlace } from '../../model/organs.ts';
import type { CitationCell } from './cells.ts';

/** What a row cannot tell of itself. */
export type Surroundings = {
  /** An amount with its US dollars at the year's average rate; without them where no rate is known. */
  money(amount: number | null, currency: string | null, on: string | null): MoneyProps;
  /** The sector itself and what it lies within. */
  withinSectors(sector: string): string[];
  /** Companies that are judged to be parts of this one. */
  formerSlugs(company: string): string[];
  /** Where an organ stands in the tree. */
  place(organ: string): OrganPlace | undefined;
};

export type NodeRow = { props: Record<string, unknown>; citations?: CitationCell[]; [link: string]: unknown };

export type Concept = {
  file: string;
  type: NodeTypeName;
  statement: WriteName;
  columns: z.ZodObject;
  /** Columns that hold slugs, and the concept that they name. */
  references: Record<string, NodeTypeName>;
  toNode(row: never, surroundings: Surroundings): NodeRow;
};

export function defineConcept<S extends z.ZodObject>(
  definition: Omit<Concept, 'columns' | 'toNode' | 'statement'> & {
    columns: S;
    toNode(row: z.output<S>, surroundings: Surroundings): NodeRow;
  },
): Concept {
  const statement = nodeId(definition.type, '').slice(0, -1) as WriteName;
  const cites = 'sources' in definition.columns.shape;
  return {
    ...definition,
    statement,
    references: { ...definition.references, ...(cites ? { sources: 'Source' as const } : {}) },
  };
}
