// Dates from 2012 to 2025 with the growth that real lists show, as exact as sources give them.
import { type Draw, itemAt, pickWeighted, type Weighted } from './random.ts';

const YEARS = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const byYear = (weights: number[]): Weighted<number> =>
  YEARS.map((year, at) => [year, itemAt(weights, at)] as const);

/** As the FDA's list of AI-enabled devices has it. */
export const APPROVED = byYear([5, 4, 6, 6, 18, 27, 65, 80, 114, 130, 162, 226, 235, 258]);
/** As the rounds of data/: a peak in 2021. */
export const FUNDED = byYear([1, 1, 2, 4, 6, 12, 22, 24, 28, 40, 22, 15, 14, 14]);
/** As the tenders of data/: they begin late and grow. */
export const BOUGHT = byYear([0, 0, 0, 0, 0, 1, 2, 3, 8, 8, 10, 14, 18, 22]);

/** The year at a point between 0 and 1 of all that happened: points in order give years in order. */
export function yearAt(years: Weighted<number>, point: number): number {
  return pickWeighted(years, point);
}

/**
 * When in its life a maker does something, as a point of all that happened. Eras and stages that are spread evenly
 * give points that are spread evenly; a later stage of one maker never comes before an earlier one.
 */
export function pointOf(era: number, stage: number): number {
  const mean = (era + stage) / 2;
  return mean < 0.5 ? 2 * mean ** 2 : 1 - 2 * (1 - mean) ** 2;
}

/** Most sources give the day, some the month, few the year alone. */
export function dateIn(draw: Draw, year: number): string {
  const month = two(draw.below(12) + 1);
  const day = two(draw.below(28) + 1);
  return draw.weighted([
    [`${year}-${month}-${day}`, 82],
    [`${year}-${month}`, 12],
    [`${year}`, 6],
  ]);
}

/** None for a share of the rows, as sources often leave it out. */
export function dateOrNone(draw: Draw, years: Weighted<number>, missing: number): string {
  const date = dateIn(draw, yearAt(years, draw.unit()));
  return draw.chance(missing) ? '' : date;
}

const two = (value: number) => String(value).padStart(2, '0');
