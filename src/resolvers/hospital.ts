// Hospitals and other buyers.
import type { HospitalResolvers, QueryResolvers } from '../generated/resolvers.ts';

import { hospital } from '../loaders/hospital.ts';
import { source } from '../loaders/source.ts';
import type { Hospital as HospitalRow } from '../model/nodes.ts';
import { bySlug } from './node.ts';
import { connect, relate } from './relate.ts';

export const hospitalQueries = {
  hospital: bySlug<HospitalRow>('Hospital'),
  hospitals: connect(hospital.page),
} satisfies QueryResolvers;

export const Hospital = {
  procurements: connect(hospital.procurements),
  sources: relate(source.citations),
} satisfies HospitalResolvers;
