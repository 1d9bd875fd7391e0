// A row of data/sector.csv as a Sector.
import { z } from 'zod';
import { nodeId } from '../../model/ids.ts';
import {
  citations,
  day,
  list,
  oneOf,
  optionalOneOf,
  optionalSlug,
  required,
  slug,
  slugs,
  text,
} from './cells.ts';
import { defineConcept } from './concept.ts';
import { namedBySlug } from './naming.ts';

export const sector = defineConcept({
  file: 'sector.csv',
  type: 'Sector',
  columns: z.object({
    slug,
    name: required,
    name_zh: text,
    parent: optionalSlug,
    ends: list.pipe(z.array(oneOf(['PROVIDER', 'BUSINESS', 'CONSUMER']))),
    departments: slugs,
    phase: optionalOneOf(['INNOVATION', 'COMMERCIAL_EXPLORATION', 'LARGE_SCALE']),
    phase_as_of: day,
    sources: citations,
    caveat: text,
  }),
  references: { parent: 'Sector', departments: 'Department' },
  toNode: (row, { withinSectors }) => ({
    props: {
      ...namedBySlug(row),
      ends: row.ends,
      phase: row.phase,
      phaseAsOf: row.phase_as_of,
      within: withinSectors(row.slug),
      caveat: row.caveat,
    },
    citations: row.sources,
    parent: row.parent && nodeId('Sector', row.parent),
    departments: row.departments.map((department) => nodeId('Department', department)),
  }),
});
