// Reads of organs: one statement for all organs of a level.
import { productParams } from './filters.ts';
import { many, one, page, rootPage } from './relation.ts';

export const organ = {
  page: rootPage('organ/page'),
  parent: one('organ/parent'),
  parts: many('organ/parts'),
  products: page('organ/products', { params: productParams }),
};
