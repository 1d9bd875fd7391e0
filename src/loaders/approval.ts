// Reads of approvals: one statement for all approvals of a level.
import { inEdition, perEdition } from './edition.ts';
import { approvalParams } from './filters.ts';
import { one, required, rootPage } from './relation.ts';

export const approval = {
  page: perEdition(
    rootPage('approval/page', approvalParams),
    rootPage('approval/page-in-edition', approvalParams, inEdition),
  ),
  byNumber: one('approval/by-number', { key: (number: string) => number }),
  product: required('approval/product'),
  company: required('approval/company'),
};
