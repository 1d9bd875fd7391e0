// Reads of policies.
import { all, many } from './relation.ts';

export const policy = {
  list: all('policy/all', { toValue: ({ node }) => node }),
  organs: many('policy/organs'),
};
