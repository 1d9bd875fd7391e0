// A row of data/hospital.csv as a Hospital.
import { z } from 'zod';
import { citations, country, optionalOneOf, required, slug, text } from './cells.ts';
import { defineConcept } from './concept.ts';
import { named } from './naming.ts';

export const hospital = defineConcept({
  file: 'hospital.csv',
  type: 'Hospital',
  columns: z.object({
    slug,
    name: required,
    name_zh: text,
    level: optionalOneOf([
      'GRADE_3A',
      'GRADE_3',
      'GRADE_2',
      'PRIMARY',
      'REGIONAL_CENTRE',
      'ACADEMIC',
      'GOVERNMENT',
      'OTHER',
    ]),
    level_stated: text,
    city: text,
    province: text,
    region: text,
    country,
    sources: citations,
    caveat: text,
  }),
  references: {},
  toNode: (row) => ({
    props: {
      ...named(row),
      level: row.level,
      levelStated: row.level_stated,
      city: row.city,
      province: row.province,
      region: row.region,
      country: row.country,
      caveat: row.caveat,
    },
    citations: row.sources,
  }),
});
