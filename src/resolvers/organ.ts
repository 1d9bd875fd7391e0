// Organs: a tree.
import type { OrganResolvers, QueryResolvers } from '../generated/resolvers.ts';

import { organ } from '../loaders/organ.ts';
import type { Organ as OrganRow } from '../model/nodes.ts';
import { bySlug } from './node.ts';
import { connect, relate } from './relate.ts';

export const organQueries = {
  organ: bySlug<OrganRow>('Organ'),
  organs: connect(organ.page),
} satisfies QueryResolvers;

export const Organ = {
  parent: relate(organ.parent),
  parts: relate(organ.parts),
  products: connect(organ.products),
} satisfies OrganResolvers;
