// Editions of a list, side by side.
import type { EditionDiffResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { diffEditions, edition } from '../loaders/edition.ts';
import { connect, relate } from './relate.ts';

export const editionQueries = {
  editionDiff: (_root, args, { loaders }) => diffEditions(loaders, args),
} satisfies QueryResolvers;

export const EditionDiff = {
  counts: relate(edition.counts),
  changes: connect(edition.changes),
} satisfies EditionDiffResolvers;
