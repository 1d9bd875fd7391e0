// Reads about the graph itself.
import { all } from './relation.ts';

export const graph = {
  counts: all('graph/counts'),
  relations: all('graph/relations'),
  state: all('graph/state'),
  versions: all('graph/versions', { toValue: ({ node }) => node }),
};
