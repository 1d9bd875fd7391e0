// A mapping: a small file that says which headings of a sheet feed which of our columns (docs/adding-a-source.md).
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { KnownError } from '../../errors.ts';
import { isSlug } from '../../model/ids.ts';
import { isCalendarDate } from '../../model/partial-date.ts';
import { UNITS } from '../../model/stated-amount.ts';
import { oneOf } from '../row-schemas/cells.ts';
import { columnsOf, TARGETS, type TargetName } from './targets.ts';

const FOLDER = join(import.meta.dirname, '../../../mappings');

const words = Object.keys(UNITS).join(', ');
const unit = z.string().refine((value) => value in UNITS, { error: `must be one of ${words}` });

const column = z
  .strictObject({
    headings: z.array(z.string().min(1)).min(1).optional(),
    /** For every row, where the sheet has no column. */
    value: z.string().min(1).optional(),
    /** The sheet is not taken for one of this mapping without one of these headings. */
    required: z.boolean().optional(),
    words: z.record(z.string(), z.string()).optional(),
    /** For a cell that is none of the words. */
    otherwise: z.string().optional(),
    unit: z.union([unit, z.record(z.string(), unit)]).optional(),
    order: z.enum(['MDY', 'DMY']).optional(),
    separators: z.string().min(1).optional(),
  })
  .refine((given) => (given.headings === undefined) !== (given.value === undefined), {
    error: 'needs either "headings" or "value"',
  });

const source = z.strictObject({
  slug: z.string().refine(isSlug, { error: 'must be a slug: lower-case words joined by hyphens' }),
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  url: z.url({ error: 'must be an absolute web address' }).optional(),
  trust: oneOf(['primary', 'press', 'secondary']),
  retrieved_on: z.string().refine(isCalendarDate, { error: 'must be a day such as 2026-01-31' }).optional(),
});

const mapping = z.strictObject({
  target: oneOf(Object.keys(TARGETS) as [TargetName, ...TargetName[]]),
  about: z.string().min(1),
  source,
  columns: z.record(z.string(), column),
});

/** What is wrong between the columns; asked of any JSON, so that all problems are told at once. */
const columnNames = z
  .object({
    target: mapping.shape.target,
    columns: z.record(z.string(), z.object({ required: z.unknown().optional() })),
  })
  .superRefine(({ target, columns }, context) => {
    const known = columnsOf(target);
    const complain = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const name of Object.keys(columns).filter((given) => !(given in known)))
      complain(['columns', name], `is no column of ${target}, which has ${Object.keys(known).join(', ')}`);
    for (const [name, cell] of Object.entries(known))
      if (cell.required && columns[name] === undefined) complain(['columns', name], `is needed by ${target}`);
    if (!Object.values(columns).some(({ required }) => required === true))
      complain(['columns'], 'needs "required": true on the columns that tell this sheet from others');
  });

export type ColumnMapping = z.output<typeof column>;
export type SheetSource = z.output<typeof source>;
/** `name` is that of its file. */
export type Mapping = z.output<typeof mapping> & { name: string };

/** Throws UNREADABLE_DATA with everything that is wrong with the file. */
export function readMapping(path: string): Mapping {
  const name = basename(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new KnownError('UNREADABLE_DATA', `The mapping ${path} cannot be read. Check the path.`, {
      cause: error,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new KnownError(
      'UNREADABLE_DATA',
      `${name} is no JSON: ${(error as Error).message}. Mend it there; docs/adding-a-source.md shows a mapping.`,
      { cause: error },
    );
  }
  const parsed = mapping.safeParse(json);
  const names = columnNames.safeParse(json);
  if (parsed.success && names.success) return { ...parsed.data, name };
  const issues = [
    ...(parsed.error?.issues ?? []),
    // Those of a wrong form are told already.
    ...(names.error?.issues ?? []).filter(({ code }) => code === 'custom'),
  ];
  const problems = issues.map(
    ({ path: at, message }) => `${name}, ${at.join('.') || 'the whole'}: ${message}.`,
  );
  throw new KnownError(
    'UNREADABLE_DATA',
    `${problems.join('\n')}\ndocs/adding-a-source.md tells what a mapping may say.`,
  );
}

/** Those of the folder mappings/ for a target, by name. */
export function readMappings(target: TargetName): Mapping[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readMapping(join(FOLDER, name)))
    .filter((found) => found.target === target);
}
