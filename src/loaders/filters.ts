// Filters of the API as parameters of statements: every declared parameter is there, null where nothing is asked.

import { badInput } from '../errors.ts';
import type {
  ApprovalFilter,
  ClusterFilter,
  CompanyFilter,
  ProcurementFilter,
  ProductFilter,
} from '../generated/resolvers.ts';
import { checkIds, checkSlugs } from '../model/ids.ts';
import { searchable } from '../model/names.ts';
import { fromDay } from '../model/partial-date.ts';
import type { Params } from './relation.ts';

type Given<F> = { filter?: F | null | undefined };
type AsOf = { asOf?: string | null | undefined };

export const asOfParams = ({ asOf = null }: AsOf): Params => ({ asOf });

export function companyParams({ filter }: Given<CompanyFilter>): Params {
  if (filter?.asOf != null)
    throw badInput('filter.asOf', 'is the day of rollUpAcquired. Add rollUpAcquired: true, or leave it out.');
  return {
    country: filter?.country ?? null,
    sector: checkSlugs('filter.sector', filter?.sector),
    hasApproval: filter?.hasApproval ?? null,
    fundedBy: filter?.fundedBy == null ? null : checkIds('filter.fundedBy', filter.fundedBy),
    name: searchableName(filter?.name),
  };
}

/** With rollUpAcquired, as of a day: the same conditions under another reading of what a company holds. */
export function rolledUpCompanyParams({ filter }: Given<CompanyFilter>): Params {
  return { ...companyParams({ filter: { ...filter, asOf: null } }), asOf: filter?.asOf ?? null };
}

export function productParams({ filter }: Given<ProductFilter>): Params {
  return {
    organ: checkSlugs('filter.organ', filter?.organ),
    includeParts: filter?.includeParts ?? true,
    targetBasis: filter?.targetBasis ?? null,
    modality: checkSlugs('filter.modality', filter?.modality),
    application: filter?.application ?? null,
    // Who asks for an authority or a day asks for an approval.
    approved: filter?.approved ?? (filter?.authority != null || filter?.asOf != null ? true : null),
    authority: filter?.authority ?? null,
    asOf: filter?.asOf ?? null,
    name: searchableName(filter?.name),
  };
}

export function approvalParams({ filter }: Given<ApprovalFilter>): Params {
  return {
    authority: filter?.authority ?? null,
    pathway: filter?.pathway ?? null,
    panel: filter?.panel ?? null,
    productCode: filter?.productCode ?? null,
    company: checkSlugs('filter.company', filter?.company),
    decidedFrom: dayFrom(filter?.decidedFrom),
    decidedTo: filter?.decidedTo ?? null,
    edition: filter?.edition ?? null,
  };
}

export function procurementParams({ filter }: Given<ProcurementFilter>): Params {
  return {
    country: filter?.country ?? null,
    stage: filter?.stage ?? null,
    level: filter?.level ?? null,
    awardedFrom: dayFrom(filter?.awardedFrom),
    awardedTo: filter?.awardedTo ?? null,
  };
}

export function clusterParams({
  filter,
  level,
  asOf,
}: Given<ClusterFilter> & AsOf & { level: string }): Params {
  return {
    level,
    authority: filter?.authority ?? null,
    country: filter?.country ?? null,
    application: filter?.application ?? null,
    modality: checkSlugs('filter.modality', filter?.modality),
    targetBasis: filter?.targetBasis ?? null,
    asOf: asOf ?? null,
  };
}

function dayFrom(day: string | null | undefined): string | null {
  return day == null ? null : fromDay(day);
}

function searchableName(name: string | null | undefined): string | null {
  if (name == null) return null;
  const text = searchable(name);
  if (text === '') throw badInput('filter.name', 'must have a letter or a digit.');
  return text;
}
