// A row of data/department.csv as a Department.
import { z } from 'zod';
import { required, slug, text } from './cells.ts';
import { defineConcept } from './concept.ts';
import { named } from './naming.ts';

export const department = defineConcept({
  file: 'department.csv',
  type: 'Department',
  columns: z.object({ slug, name: required, name_zh: text }),
  references: {},
  toNode: (row) => ({ props: named(row) }),
});
