// Reads of statements.
import { all, many } from './relation.ts';

export const statement = {
  list: all('statement/all', {
    params: ({ topic }: { topic?: string | null | undefined }) => ({ topic: topic ?? null }),
    toValue: ({ node }) => node,
  }),
  organs: many('statement/organs'),
  sectors: many('statement/sectors'),
  companies: many('statement/companies'),
};
