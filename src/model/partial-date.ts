// Dates as exact as their source: 2021, 2021-08 or 2021-08-16. Compared as text, a partial date counts from the
// first day on which it could be true: "2021-08" <= "2021-08-01" and "2021-08" > "2021-07-31".

export type PartialDate = string;

/**
 * The least text that counts from this day on, to compare partial dates with: "2021-08" counts from 2021-08-01 and
 * "2021" from 2021-01-01, though both are less than that day as text.
 */
export function fromDay(day: string): PartialDate {
  return day.replace(/(?:-01)?-01$/, '');
}

export function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  return isCalendarDate(`${year}-${month}-${day ?? '01'}`);
}

/** A whole ISO 8601 calendar date that exists. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
