// Reads of products: one statement for all products of a level.
import { inEdition, perEdition } from './edition.ts';
import { approvalParams, productParams } from './filters.ts';
import { many, one, page, required, rootPage } from './relation.ts';

export const product = {
  page: rootPage('product/page', productParams),
  company: required('product/company'),
  targets: many('product/targets', { toValue: ({ organ, basis, rule }) => ({ organ, basis, rule }) }),
  modalities: many('product/modalities'),
  approvals: perEdition(
    page('product/approvals', { params: approvalParams }),
    page('product/approvals-in-edition', { params: approvalParams, toValue: inEdition }),
  ),
  procurements: page('product/procurements'),
  sector: one('product/sector'),
  reimbursements: many('product/reimbursements'),
};
