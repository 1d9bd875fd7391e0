// Editions of a list, side by side.
import { badInput } from '../errors.ts';
import type { EditionDiffResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { edition } from '../loaders/edition.ts';
import { idOfSlug } from '../model/ids.ts';
import { connect, relate } from './relate.ts';

const sourceId = idOfSlug('Source');

export const editionQueries = {
  editionDiff: async (_root, { from, to, source }, { loaders }) => {
    if (from === to) throw badInput('to', 'name another edition than from.');
    const id = sourceId(null, { slug: source });
    const [before, after] = await Promise.all(
      [from, to].map((label) => loaders.get(edition.byLabel, { source: id, label }, {})),
    );
    return before && after ? { from: before, to: after } : null;
  },
} satisfies QueryResolvers;

export const EditionDiff = {
  counts: relate(edition.counts),
  changes: connect(edition.changes),
} satisfies EditionDiffResolvers;
