// Reads of procurements: one statement for all procurements of a level.
import { procurementParams } from './filters.ts';
import { many, one, rootPage } from './relation.ts';

export const procurement = {
  page: rootPage('procurement/page', procurementParams),
  buyer: one('procurement/buyer'),
  supplier: one('procurement/supplier'),
  product: one('procurement/product'),
  organs: many('procurement/organs'),
};
