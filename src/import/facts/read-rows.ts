// The second reading of a checked file: its good rows as they are to be written.
import type { z } from 'zod';
import { KnownError } from '../../errors.ts';
import { nodeId } from '../../model/ids.ts';
import { checkColumns } from '../check-rows.ts';
import { streamCsv } from '../csv.ts';
import type { Folding } from '../identity/fold-companies.ts';
import type { Concept, Surroundings } from '../row-schemas/concept.ts';
import { BATCH, type WriteRow } from '../write-rows.ts';
import type { CheckedFile, Row } from './check-folder.ts';

export type Context = {
  surroundings: Surroundings;
  folding: Folding;
  /** By slug of the source. */
  retrievedOn: ReadonlyMap<string, string>;
};

/** In batches. Throws UNREADABLE_DATA where the file is no longer the one that was checked. */
export async function* readRows(
  { concept, path, refused }: CheckedFile,
  context: Context,
): AsyncGenerator<WriteRow[]> {
  for await (const part of streamCsv(path, BATCH)) {
    const records = part.records.filter(({ line }) => !refused.has(line));
    const read = checkColumns({ ...part, records }, concept.columns as unknown as z.ZodType<Row>);
    if (read.problems.length > 0) throw changed(path);
    yield read.rows.flatMap(({ row }) => {
      const whole = context.folding.fold(concept, row);
      return whole === null ? [] : [toWriteRow(concept, whole, context)];
    });
  }
}

export function changed(path: string): KnownError {
  return new KnownError(
    'UNREADABLE_DATA',
    `${path} was changed while it was imported. Import it again when it is at rest.`,
  );
}

function toWriteRow(concept: Concept, row: Row, { surroundings, retrievedOn }: Context): WriteRow {
  const { citations = [], props, ...links } = concept.toNode(row as never, surroundings);
  return {
    id: nodeId(concept.type, row.slug),
    props,
    ...links,
    citations: citations.map((cell) => ({
      ...cell,
      source: nodeId('Source', cell.source),
      retrievedOn: retrievedOn.get(cell.source) ?? null,
    })),
  };
}
