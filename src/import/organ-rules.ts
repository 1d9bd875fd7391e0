// The organs of a listed product, told by the named rules of data/organ-rule.csv from its names and codes.
import { join } from 'node:path';
import { KnownError } from '../errors.ts';
import { nodeId } from '../model/ids.ts';
import { checkColumns, checkReferences, refuseRepeats } from './check-rows.ts';
import { readCsv } from './csv.ts';
import { printProblem } from './problem.ts';
import { type OrganRule, organRule } from './row-schemas/organ-rule.ts';
import { requireColumns } from './table.ts';

const DATA = join(import.meta.dirname, '../../data');
// Longer than any name of the list, and short enough for every pattern to be quick.
const MAX_NAME = 500;

/** One row of a list: a name and the code under which it stands there. */
export type Listed = { name: string; productCode: string };
export type InferredOrgan = { organ: string; rule: string };

/** Throws UNREADABLE_DATA with every problem: a bad pattern, an organ that the folder lacks, a rule without a sign. */
export function readOrganRules(folder: string = DATA): OrganRule[] {
  const file = readCsv(join(folder, 'organ-rule.csv'));
  requireColumns(file, Object.keys(organRule.shape));
  const organs = readCsv(join(folder, 'organ.csv')).records.map(({ values }) => values.slug ?? '');
  const unique = refuseRepeats(file, checkColumns(file, organRule), 'rule', ({ rule }) => rule);
  const known = new Set(organs.map((slug) => nodeId('Organ', slug)));
  const { rows, problems } = checkReferences(file.name, unique, { organs: 'Organ' }, known);
  if (problems.length > 0) throw new KnownError('UNREADABLE_DATA', problems.map(printProblem).join('\n'));
  return rows.map(({ row }) => row);
}

/**
 * The union of what the rules tell of a product's rows, by organ; a name counts beside its own code alone. Where several
 * rules tell the same organ, the first of the file is named.
 */
export function inferOrgans(listed: readonly Listed[], rules: readonly OrganRule[]): InferredOrgan[] {
  const rows = listed.map(({ name, productCode }) => ({ name: name.slice(0, MAX_NAME), productCode }));
  const found = new Map<string, string>();
  for (const rule of rules) {
    if (!rows.some((row) => fires(rule, row))) continue;
    for (const organ of rule.organs) if (!found.has(organ)) found.set(organ, rule.rule);
  }
  return [...found].map(([organ, rule]) => ({ organ, rule })).sort((a, b) => (a.organ < b.organ ? -1 : 1));
}

function fires({ product_codes, name_pattern, not_pattern }: OrganRule, { name, productCode }: Listed) {
  if (product_codes.length > 0 && !product_codes.includes(productCode)) return false;
  return (name_pattern?.test(name) ?? true) && !not_pattern?.test(name);
}

/**
 * What inference adds to the stated organs: none that is stated, lies within a stated one or holds one; and of two
 * inferred organs, one within the other, the nearer one.
 */
export function withoutCovered(
  inferred: readonly InferredOrgan[],
  stated: readonly string[],
  isWithin: (part: string, whole: string) => boolean,
): InferredOrgan[] {
  return inferred.filter(
    ({ organ }) =>
      !stated.some((other) => isWithin(organ, other) || isWithin(other, organ)) &&
      !inferred.some((other) => other.organ !== organ && isWithin(other.organ, organ)),
  );
}
