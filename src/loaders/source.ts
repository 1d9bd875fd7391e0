// Reads of sources: one statement for all facts of a level, whatever their kinds.
import { many } from './relation.ts';

export const source = {
  citations: many('entity/sources', {
    toValue: ({ source, locator, statedAs, retrievedOn }) => ({ source, locator, statedAs, retrievedOn }),
  }),
  versions: many('source/versions'),
};
