// Reads of approvals: one statement for all approvals of a level.
import { inEdition } from './edition.ts';
import { approvalParams } from './filters.ts';
import { one, required, rootPage } from './relation.ts';

export const approval = {
  page: rootPage('approval/page', approvalParams, inEdition),
  byNumber: one('approval/by-number', { key: (number: string) => number }),
  product: required('approval/product'),
  company: required('approval/company'),
};
