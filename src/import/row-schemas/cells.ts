// Cells of the data folder: text, lists, dates, numbers, references. An empty cell is unknown and becomes null.
import { z } from 'zod';
import { isSlug } from '../../model/ids.ts';
import { isCalendarDate, isPartialDate } from '../../model/partial-date.ts';

export const text = z.string().transform((value) => (value === '' ? null : value));
export const required = z.string().min(1, { error: 'must not be empty' });
export const slug = z
  .string()
  .refine(isSlug, { error: 'must be a slug: lower-case words joined by hyphens' });
export const optionalSlug = text.pipe(slug.nullable());
export const list = z.string().transform((value) =>
  value
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
/** Each once: a thing named twice is linked once. */
export const slugs = list.pipe(z.array(slug)).transform((items) => [...new Set(items)]);
export const partialDate = text.pipe(
  z
    .string()
    .refine(isPartialDate, { error: 'must be a date such as 2021, 2021-08 or 2021-08-16' })
    .nullable(),
);
export const day = text.pipe(
  z.string().refine(isCalendarDate, { error: 'must be a whole date such as 2021-08-16' }).nullable(),
);
export const amount = text
  .pipe(
    z
      .string()
      .regex(/^\d+(?:\.\d+)?$/, { error: 'must be a plain number in major units' })
      .nullable(),
  )
  .transform((value) => (value === null ? null : Number(value)));
export const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, { error: 'must be a plain number' })
  .transform(Number);
export const signed = text.pipe(number.nullable());
export const currency = text.pipe(
  z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code such as CNY' })
    .nullable(),
);
export const country = text.pipe(
  z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'must be an ISO 3166 code such as CN' })
    .nullable(),
);
export const url = text.pipe(z.url({ error: 'must be an absolute web address' }).nullable());
export const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });
export const optionalOneOf = <const T extends readonly string[]>(values: T) =>
  text.pipe(oneOf(values).nullable());

export type CitationCell = { source: string; locator: string | null; statedAs: string | null };

/** `source-slug @ locator = what it says | another-source`: the syntax of data/README.md. */
export const citations = z.string().transform((value, context): CitationCell[] => {
  const cells = value.split('|').map((entry) => {
    const [, source = '', locator = null, statedAs = null] =
      /^\s*([^\s@=]+)\s*(?:@\s*(.*?)\s*)?(?:=\s*(.*?)\s*)?$/.exec(entry) ?? [];
    if (!isSlug(source))
      context.addIssue({
        code: 'custom',
        message: `must name sources as "slug @ locator = what it says", not "${entry.trim()}"`,
      });
    return { source, locator, statedAs };
  });
  return cells;
});
