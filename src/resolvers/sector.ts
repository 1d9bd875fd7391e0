// Sectors and their maturity.
import type { QueryResolvers, SectorMaturityResolvers, SectorResolvers } from '../generated/resolvers.ts';
import { sector } from '../loaders/sector.ts';
import { source } from '../loaders/source.ts';
import type { Sector as SectorRow } from '../model/nodes.ts';
import { bySlug } from './node.ts';
import { connect, relate } from './relate.ts';

export const sectorQueries = {
  sector: bySlug<SectorRow>('Sector'),
  sectors: relate(sector.list),
} satisfies QueryResolvers;

export const Sector = {
  maturity: (row) => (row.phase == null || row.phaseAsOf == null ? null : row),
  parent: relate(sector.parent),
  parts: relate(sector.parts),
  ends: ({ ends }) => (ends ?? []) as never,
  departments: relate(sector.departments),
  companies: connect(sector.companies),
  sources: relate(source.citations),
} satisfies SectorResolvers;

/** The sector itself, seen as a place on the curve. */
export const SectorMaturity = {
  phase: ({ phase }) => phase as never,
  asOf: ({ phaseAsOf }) => phaseAsOf ?? '',
  sources: relate(source.citations),
} satisfies SectorMaturityResolvers;
