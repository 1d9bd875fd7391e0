// Reads of listings.
import { required } from './relation.ts';

export const listing = { company: required('listing/company') };
