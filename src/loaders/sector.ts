// Reads of sectors and of the departments that use them.
import { all, many, one, page } from './relation.ts';

export const sector = {
  list: all('sector/all', { toValue: ({ node }) => node }),
  parent: one('sector/parent'),
  parts: many('sector/parts'),
  departments: many('sector/departments'),
  companies: page('sector/companies'),
};

export const department = { sectors: many('department/sectors') };
