// Files of a folder in data/'s format: each takes the place of one, or is a row more in it.
import { encode, NO_CSV } from './case.ts';

export type MalformedFacts = { title: string; file: string; bytes(): Uint8Array; refused: string };
export type WrongRow = { file: string; row: string; problems: string[] };

const HEAD = 'slug,name,dicom';
const modality = (title: string, content: string | Uint8Array, refused: string): MalformedFacts => ({
  title,
  file: 'modality.csv',
  bytes: () => (typeof content === 'string' ? encode(content) : content),
  refused: `modality.csv${refused}`,
});
const EMPTY = ' is empty. It needs a line of column names.';
const NAME_SO = 'Name the columns so in its first row, or check that it is the right file.';
const notUtf8 = (line: number) => ` is not UTF-8 text on line ${line}. Save it again as CSV (UTF-8).`;

export const FACTS_FILES: MalformedFacts[] = [
  modality('nothing', '', EMPTY),
  modality('blank lines', '\n\n', EMPTY),
  modality(
    'no header',
    'ct,tomography,CT\n',
    ` lacks the column slug, name, dicom. It has: ct, tomography, CT. ${NAME_SO}`,
  ),
  modality(
    'a column too few',
    'slug,name\nct,CT\n',
    ` lacks the column dicom. It has: slug, name. ${NAME_SO}`,
  ),
  modality(
    'a column twice',
    `${HEAD},name\nct,CT,CT,CT\n`,
    ' has the column name twice. Remove or rename one.',
  ),
  modality(
    'a thousand columns',
    `${HEAD}${',c'.repeat(1_000)}\n`,
    ' has 1003 columns. Check that it is the right file.',
  ),
  modality(
    'semicolons',
    'slug;name;dicom\nct;CT;CT\n',
    ' lacks the column slug, name, dicom. It has: slug;name;dicom. Save it again as CSV with commas between its cells.',
  ),
  modality(
    'an open quote',
    `${HEAD}\nct,CT,CT\nmr,"MR,MR\nus,US,US\n`,
    NO_CSV('a quote on line 3 is never closed'),
  ),
  modality('an open quote at the end', `${HEAD}\nct,CT,CT\n"`, NO_CSV('a quote on line 3 is never closed')),
  modality(
    'a quote within a cell',
    `${HEAD}\nct,C"T,CT\n`,
    NO_CSV('a quote on line 2 stands within a cell that begins without one'),
  ),
  modality(
    'text after a quote',
    `${HEAD}\nct,"C"T,CT\n`,
    NO_CSV('text on line 2 follows the quote that closes its cell'),
  ),
  modality(
    'a row of more than a megabyte',
    `${HEAD}\nct,${'x'.repeat(1_100_000)},CT\n`,
    NO_CSV('the row on line 2 has more than 1 MB'),
  ),
  modality('Latin-1', Buffer.from(`${HEAD}\nct,CT,CT\nmr,\xe9,MR\n`, 'latin1'), notUtf8(3)),
  modality(
    'UTF-16',
    Buffer.from(`\uFEFF${HEAD}\n`, 'utf16le'),
    ' is UTF-16 text. Save it again as CSV (UTF-8).',
  ),
  modality('a zero byte', `${HEAD}\nct,C\0T,CT\n`, notUtf8(2)),
  modality(
    'a sign cut in two',
    Buffer.concat([encode(`${HEAD}\nct,CT,CT\n`), Uint8Array.of(0xe2, 0x84)]),
    notUtf8(3),
  ),
];

/** A funding round that is good, with these cells in place of its own; and what is said of them. */
const round = (cells: Record<string, string>, ...problems: [column: string, rule: string][]): WrongRow => {
  const row = { ...ROUND, ...cells };
  return {
    file: 'funding-round.csv',
    row: Object.values(row)
      .map((value) => (value.includes(',') ? `"${value}"` : value))
      .join(','),
    problems: problems.map(
      ([column, rule]) =>
        `funding-round.csv, line LINE, ${column}: "${row[column as keyof typeof row]}" ${rule}. Correct the cell and import the file again.`,
    ),
  };
};
const ROUND = {
  slug: 'circle-one-b',
  company: 'circle-one',
  kind: 'ROUND',
  series: '',
  announced_on: '2021-02',
  amount: '1000000',
  currency: 'USD',
  leads: '',
  investors: '',
  sources: 'press-daily',
  caveat: '',
};
const SLUG = 'must be a slug: lower-case words joined by hyphens';
const DATE = 'must be a date such as 2021, 2021-08 or 2021-08-16';
const AMOUNT = 'must be a plain number in major units';

/** LINE stands for the line on which the row comes to stand. */
export const WRONG_ROWS: WrongRow[] = [
  round({ slug: 'Circle One' }, ['slug', SLUG]),
  round({ slug: '' }, ['slug', SLUG]),
  round({ kind: 'ROUNDS' }, ['kind', 'must be one of ROUND, TOTAL, HOLDING, PUBLIC_MARKET, DEBT, GRANT']),
  ...['2025-02-30', '2021-13', '01/02/2021', '-2021', '21', 'soon'].map((announced_on) =>
    round({ announced_on }, ['announced_on', DATE]),
  ),
  ...['-5', '1,5', '1e6', '10 Mio', '１００', 'NaN', '5.'].map((amount) =>
    round({ amount }, ['amount', AMOUNT]),
  ),
  ...['usd', 'US$', 'EURO'].map((currency) =>
    round({ currency }, ['currency', 'must be an ISO 4217 code such as CNY']),
  ),
  round(
    { amount: '=1+1', currency: 'x', kind: '' },
    ['kind', 'must be one of ROUND, TOTAL, HOLDING, PUBLIC_MARKET, DEBT, GRANT'],
    ['amount', AMOUNT],
    ['currency', 'must be an ISO 4217 code such as CNY'],
  ),
  {
    file: 'funding-round.csv',
    row: 'circle-one-b,circle-one',
    problems: [
      'funding-round.csv, line LINE, caveat: "circle-one" ends a row of 2 cells under 11 columns. Give the row all its cells, or remove it, and import the file again.',
    ],
  },
  {
    file: 'funding-round.csv',
    row: 'circle-one-a,circle-one,ROUND,,2021,,,,,press-daily,',
    problems: [
      'funding-round.csv, line LINE, slug: "circle-one-a" stands on line 2 already. Remove the row that is wrong.',
    ],
  },
  {
    file: 'funding-round.csv',
    row: 'nobody-a,nobody,ROUND,,2021,,,,,press-daily,',
    problems: [
      'funding-round.csv, line LINE, company: "nobody" names no Company of this folder. Add it to the file of that kind, or correct the slug.',
    ],
  },
];
