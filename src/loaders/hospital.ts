// Reads of hospitals: one statement for all hospitals of a level.
import { page, rootPage } from './relation.ts';

export const hospital = {
  page: rootPage('hospital/page'),
  procurements: page('hospital/procurements'),
};
