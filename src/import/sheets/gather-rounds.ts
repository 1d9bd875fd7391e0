// Gathers what belongs to one funding round: same company, kind and series, announced in one month.
import { seriesKey } from '../../model/funding-series.ts';

export type Dated = { company: string; kind: string; series: string | null; announcedOn: string | null };

/**
 * A date that tells the year alone belongs to the one month of that series in that year; where there are several, or
 * no date at all, it stands apart: which of them it means is not known.
 */
export function gatherRounds<M>(members: readonly M[], tell: (member: M) => Dated): Map<string, M[]> {
  const bySeries = groupBy(members, (member) => {
    const { company, kind, series } = tell(member);
    return [company, kind, seriesKey(series)].join(' ');
  });
  const rounds = new Map<string, M[]>();
  for (const [series, same] of bySeries) {
    const dates = same.map((member) => tell(member).announcedOn ?? '');
    const months = [...new Set(dates.filter((date) => date.length > 4).map((date) => date.slice(0, 7)))];
    const timeOf = (member: M) => {
      const date = tell(member).announcedOn ?? '';
      const inYear = date.length === 4 ? months.filter((month) => month.startsWith(date)) : [];
      return inYear.length === 1 ? inYear[0] : date.slice(0, 7);
    };
    for (const [time, round] of groupBy(same, (member) => timeOf(member) ?? ''))
      rounds.set(`${series} ${time}`, round);
  }
  return rounds;
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
