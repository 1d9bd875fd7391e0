// Reads of deals.
import { all, one, required } from './relation.ts';

export const deal = {
  list: all('deal/all', { toValue: ({ node }) => node }),
  buyer: one('deal/buyer'),
  target: required('deal/target'),
};
