// Product families that a person has decided: rows that overrule the rule of src/model/product-families.ts.
import { join } from 'node:path';
import { z } from 'zod';
import { KnownError } from '../../errors.ts';
import { isSlug, nodeId } from '../../model/ids.ts';
import { isCalendarDate } from '../../model/partial-date.ts';
import { familyKey, nameKey } from '../../model/product-families.ts';
import { checkColumns, refuseRepeats } from '../check-rows.ts';
import { readCsv } from '../csv.ts';
import { printProblem } from '../problem.ts';
import { required } from '../row-schemas/cells.ts';
import { requireColumns } from '../table.ts';

export const FAMILIES = 'product-family.csv';
const FILE = join(import.meta.dirname, '../../../data', FAMILIES);

const productFamily = z.object({
  company: required,
  device: required,
  family: required,
  reason: required,
  decided_on: z.string().refine(isCalendarDate, { error: 'must be a day such as 2026-01-31' }),
  decided_by: required,
});

/**
 * `company` is its slug, or its name as a list prints it; `device` a name or a number of the list, or a slug that the
 * product of the family had; `family` the name of that product. A device that is its own family stands apart.
 */
export type ProductFamily = z.output<typeof productFamily>;

/** Throws UNREADABLE_DATA that names every row at fault. */
export function readFamilies(path: string = FILE): ProductFamily[] {
  const file = readCsv(path);
  requireColumns(file, Object.keys(productFamily.shape));
  const rows = checkColumns(file, productFamily);
  const unique = refuseRepeats(file, rows, 'device', ({ company, device }) => `${device} of ${company}`);
  if (unique.problems.length > 0)
    throw new KnownError('UNREADABLE_DATA', unique.problems.map(printProblem).join('\n'));
  return unique.rows.map(({ row }) => row);
}

export type Families = {
  /** Equal for names and records of one company that are one product. */
  keyOf(company: string, device: string, number?: string): string;
  /** What a person calls the family; undefined where the rule alone tells it. */
  nameOf(company: string, device: string, number?: string): string | undefined;
  /** Slugs that products of the company had before they became a family. */
  formerSlugs(): { company: string; slug: string; key: string }[];
};

/** `companyOf` gives the id of the company that a cell means; rows of companies that are not there are left out. */
export function createFamilies(
  rows: readonly ProductFamily[],
  companyOf: (cell: string) => string | undefined,
): Families {
  const decided = new Map<string, ProductFamily>();
  for (const row of rows) {
    const company = companyOf(row.company);
    if (company !== undefined) decided.set(`${company} ${nameKey(row.device)}`, row);
  }
  const find = (company: string, device: string, number = '') =>
    decided.get(`${company} ${nameKey(number)}`) ?? decided.get(`${company} ${nameKey(device)}`);
  const keyOf = (company: string, device: string, number?: string): string => {
    const seen = new Set<ProductFamily>();
    let name = device;
    for (let row = find(company, device, number); row !== undefined; row = find(company, name)) {
      if (seen.has(row)) throw circle(row);
      seen.add(row);
      name = row.family;
      if (nameKey(name) === nameKey(row.device)) return `own ${nameKey(name)}`;
    }
    return familyKey(name);
  };
  return {
    keyOf,
    nameOf: (company, device, number) => find(company, device, number)?.family,
    formerSlugs: () =>
      [...decided].flatMap(([key, { device, family }]) => {
        const company = key.slice(0, key.indexOf(' '));
        return isPartSlug(company.slice(nodeId('Company', '').length), device)
          ? [{ slug: device, key: keyOf(company, family), company }]
          : [];
      }),
  };
}

/** A product's slug begins with its company's; no list prints a name in that form. */
export function isPartSlug(company: string, device: string): boolean {
  return isSlug(device) && device.startsWith(`${company}-`);
}

function circle({ company, device, family }: ProductFamily): KnownError {
  return new KnownError(
    'UNREADABLE_DATA',
    `product-family.csv: "${device}" of ${company} is a part of "${family}", and that is a part of it again. Remove the row that is wrong.`,
  );
}
