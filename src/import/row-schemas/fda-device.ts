// A row of the FDA's list of AI-enabled medical devices, in the columns of its official CSV.
import { z } from 'zod';
import { isCalendarDate } from '../../model/partial-date.ts';
import { required } from './cells.ts';

/** Our name of each column, and the official one. */
export const FDA_COLUMNS = {
  decidedOn: 'Date of Final Decision',
  number: 'Submission Number',
  device: 'Device',
  company: 'Company',
  panel: 'Panel (Lead)',
  productCode: 'Primary Product Code',
} as const;

const usDate = z
  .string()
  .transform((value) => {
    const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
    return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  })
  .refine(isCalendarDate, { error: 'must be a date as MM/DD/YYYY' });

/** The longest name of the list has 438 characters. */
const name = required.max(2_000, { error: 'must have at most 2,000 characters' });

export const fdaDevice = z.object({
  decidedOn: usDate,
  number: z.string().regex(/^(?:K\d{6}|DEN\d{6}|P\d{6}(?:\/S\d{3})?)$/, {
    error: 'must be a submission number: K, DEN or P and six digits',
  }),
  device: name,
  company: name,
  panel: name.regex(/^[^\d]*$/, { error: 'must be the name of a panel, without digits' }),
  productCode: z.string().regex(/^[A-Z]{3}$/, { error: 'must be a product code of three capitals' }),
});

export type FdaDevice = z.output<typeof fdaDevice>;

/** The pathway is told by the number's letters (FDA, "510(k), De Novo and PMA number formats"). */
export function pathwayOf(number: string): 'PREMARKET_510K' | 'DE_NOVO' | 'PMA' {
  if (number.startsWith('DEN')) return 'DE_NOVO';
  return number.startsWith('P') ? 'PMA' : 'PREMARKET_510K';
}
