// Listings.
import type { ListingResolvers } from '../generated/resolvers.ts';
import { listing } from '../loaders/listing.ts';
import { source } from '../loaders/source.ts';
import { relate } from './relate.ts';

export const Listing = {
  company: relate(listing.company),
  sources: relate(source.citations),
} satisfies ListingResolvers;
