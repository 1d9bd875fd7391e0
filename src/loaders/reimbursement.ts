// Reads of decisions to pay.
import { all, many, one } from './relation.ts';

export const reimbursement = {
  list: all('reimbursement/all', { toValue: ({ node }) => node }),
  product: one('reimbursement/product'),
  company: one('reimbursement/company'),
  organs: many('reimbursement/organs'),
};
