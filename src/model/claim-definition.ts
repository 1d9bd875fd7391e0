// Definitions by which the graph computes its own figure beside a reported one. A definition is named with its
// arguments, parted by colons: approvals:NMPA:CLASS_III:2021-08-16.
import { isCalendarDate } from './partial-date.ts';

export type Definition =
  /** `from` is the first day that counts; all days up to asOf without it. */
  | { kind: 'approvals'; authority: string; pathway: string; asOf: string; from: string | null }
  | { kind: 'procurement'; measure: ProcurementMeasure; from: string; to: string }
  | { kind: 'rounds'; from: string; to: string }
  | { kind: 'test-databases'; asOf: string | null }
  | { kind: 'financial' | 'growth'; company: string; metric: string; period: string; before: string };

export type ProcurementMeasure = 'count' | 'imaging-count' | 'grade-3a-share' | 'max-price';

const MEASURES = new Set<string>(['count', 'imaging-count', 'grade-3a-share', 'max-price']);

/** Null for text that is no definition. */
export function parseDefinition(text: string): Definition | null {
  const [kind, a = '', b = '', c = '', d = ''] = text.split(':');
  switch (kind) {
    case 'approvals':
      return isCalendarDate(c) && (d === '' || isCalendarDate(d))
        ? { kind, authority: a, pathway: b, asOf: c, from: d || null }
        : null;
    case 'procurement':
      return MEASURES.has(a) && isCalendarDate(b) && isCalendarDate(c)
        ? { kind, measure: a as ProcurementMeasure, from: b, to: c }
        : null;
    case 'rounds':
      return isCalendarDate(b) && isCalendarDate(c) ? { kind, from: b, to: c } : null;
    case 'test-databases':
      return a === 'with-approved-product' && (b === '' || isCalendarDate(b))
        ? { kind, asOf: b || null }
        : null;
    case 'financial':
    case 'growth':
      return a !== '' && b !== '' && c !== ''
        ? { kind, company: a, metric: b, period: c, before: yearBefore(c) }
        : null;
    default:
      return null;
  }
}

export const isDefinition = (text: string): boolean => parseDefinition(text) !== null;

/** 2020H1 for 2021H1. */
function yearBefore(period: string): string {
  return period.replace(/\d{4}/, (year) => String(Number(year) - 1));
}

/** What the graph lacks or has over the reported figure. */
export function differenceOf(computed: number | null, value: number): number | null {
  return computed === null ? null : Math.round((computed - value) * 1e6) / 1e6;
}
