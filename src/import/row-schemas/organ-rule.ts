// A row of data/organ-rule.csv: what in a listed device's name and product code tells its organs.
import { z } from 'zod';
import { parsePattern } from '../safe-pattern.ts';
import { list, required, slug, slugs } from './cells.ts';

const pattern = z.string().transform((value, context) => {
  if (value === '') return null;
  try {
    return parsePattern(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

const sample = z.string().regex(/\S \[[A-Z]{3}\]$/, {
  error: 'must be a device name and a product code, such as "Lung AI [MYN]"',
});

export const organRule = z
  .object({
    rule: slug,
    product_codes: list.pipe(
      z.array(z.string().regex(/^[A-Z]{3}$/, { error: 'must hold product codes of three capitals' })),
    ),
    name_pattern: pattern,
    not_pattern: pattern,
    organs: slugs.pipe(z.array(slug).min(1, { error: 'must name an organ' })),
    example: sample,
    counter_example: sample,
    reason: required,
  })
  .refine(({ product_codes, name_pattern }) => product_codes.length > 0 || name_pattern !== null, {
    error: 'must not be empty where product_codes is',
    path: ['name_pattern'],
  });

export type OrganRule = z.output<typeof organRule>;
