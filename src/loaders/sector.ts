// Reads of sectors.
import { all, many, one, page } from './relation.ts';

export const sector = {
  list: all('sector/all', { toValue: ({ node }) => node }),
  parent: one('sector/parent'),
  parts: many('sector/parts'),
  departments: many('sector/departments'),
  companies: page('sector/companies'),
};
