// Every rule that reads a text with regular expressions, on texts made to hang them; prints how many calls it made.
import { mendControls, unwrapCell } from '../../src/import/cell.ts';
import { readOrganRules } from '../../src/import/organ-rules.ts';
import { foldHeading } from '../../src/import/sheets/headings.ts';
import * as claims from '../../src/model/claim-definition.ts';
import * as companies from '../../src/model/company-names.ts';
import * as series from '../../src/model/funding-series.ts';
import { isSlug, typeOfId } from '../../src/model/ids.ts';
import * as names from '../../src/model/names.ts';
import * as dates from '../../src/model/partial-date.ts';
import * as products from '../../src/model/product-families.ts';
import { spreadsheetText } from '../../src/model/spreadsheet-cell.ts';
import { isUnknown, readStatedAmount } from '../../src/model/stated-amount.ts';
import { readStatedDate } from '../../src/model/stated-date.ts';

// Cells that are longer are refused before a rule reads them.
const LENGTH = 4_000;
const PARTS = [
  'a',
  ' ',
  'a ',
  '1',
  '1,',
  '1.',
  '-',
  ', ',
  '. ',
  '(',
  '((a)',
  '（',
  ' Inc',
  ', Inc.',
  '有限公司',
  '（上海）',
  'a1',
  '1 ',
  'v1.',
  '\t',
  '\n',
  '=',
  '"',
  '/',
  '0/',
  '约',
  '万',
  '亿元',
  '\u0301',
  '&',
  ' & ',
  ' d/b/a ',
];
const ENDS = ['', '!', '\u0000', 'x', ')'];

const rules = readOrganRules();
const functions: ((text: string) => unknown)[] = [
  ...Object.values(names),
  ...Object.values(companies),
  ...Object.values(products),
  ...Object.values(series),
  ...[dates.isPartialDate, dates.isCalendarDate, claims.isDefinition],
  ...[
    spreadsheetText,
    isUnknown,
    readStatedAmount,
    readStatedDate,
    unwrapCell,
    mendControls,
    foldHeading,
    isSlug,
    typeOfId,
  ],
  (text) =>
    rules.map(({ name_pattern: pattern, not_pattern: not }) => [pattern?.test(text), not?.test(text)]),
];

let calls = 0;
for (const part of PARTS)
  for (const end of ENDS) {
    const text = part.repeat(LENGTH / part.length) + end;
    for (const read of functions) {
      read(text);
      calls += 1;
    }
  }
process.stdout.write(JSON.stringify({ functions: functions.length, calls }));
