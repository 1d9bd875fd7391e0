// Organs, modalities, departments and sectors as data/ has them, and its exchange rates with the sources they cite.
// What data/ says of a sector's maturity has a source there, and is left out.
import { join } from 'node:path';
import { readCsv } from '../../src/import/csv.ts';
import { department } from '../../src/import/row-schemas/department.ts';
import { modality } from '../../src/import/row-schemas/modality.ts';
import { organ } from '../../src/import/row-schemas/organ.ts';
import { sector } from '../../src/import/row-schemas/sector.ts';
import { sourceSlug } from './citations.ts';
import type { Cells } from './table.ts';

const DATA = join(import.meta.dirname, '../../data');

export type CopiedTable = { file: string; columns: string[]; links: readonly string[]; rows: Cells[] };

export function copyVocabulary(): CopiedTable[] {
  return [
    copy(organ.file, ['parent']),
    copy(modality.file, []),
    copy(department.file, []),
    copy(sector.file, ['parent', 'departments', 'sources'], (row) => ({
      ...row,
      departments: (row.departments ?? '').split('|').filter((item) => item !== ''),
      phase: '',
      phase_as_of: '',
      sources: sourceSlug(0),
      caveat: '',
    })),
  ];
}

export function copyRates(): CopiedTable {
  return copy('exchange-rate.csv', []);
}

/** The real sources among the invented ones: those that the rates cite. */
export function copySourcesOf({ rows }: CopiedTable): Cells[] {
  const cited = new Set(rows.map((row) => row.source));
  return copy('sources.csv', []).rows.filter(({ slug }) => cited.has(slug ?? ''));
}

function copy(
  file: string,
  links: readonly string[],
  change: (row: Record<string, string>) => Cells = (row) => row,
): CopiedTable {
  const { header, records } = readCsv(join(DATA, file));
  return { file, columns: header, links, rows: records.map(({ values }) => change(values)) };
}
