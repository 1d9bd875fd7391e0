// Reads of what data and demand point at and no approved product covers.
import { all } from './relation.ts';

type Args = { authority?: readonly string[] | null | undefined; asOf?: string | null | undefined };

export const whiteSpace = {
  pairs: all('white-space/pairs', {
    params: ({ authority, asOf }: Args) => ({ authority: authority ?? null, asOf: asOf ?? null }),
  }),
};
