// A row of data/modality.csv as a Modality.
import { z } from 'zod';
import { required, slug, text } from './cells.ts';
import { defineConcept } from './concept.ts';
import { namedBySlug } from './naming.ts';

export const modality = defineConcept({
  file: 'modality.csv',
  type: 'Modality',
  columns: z.object({ slug, name: required, dicom: text }),
  references: {},
  toNode: (row) => ({
    props: { ...namedBySlug(row), dicom: row.dicom },
  }),
});
