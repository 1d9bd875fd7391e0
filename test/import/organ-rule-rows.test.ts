// The rows of data/organ-rule.csv: what is refused, and that no pattern can hang an import.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOrganRules } from '../../src/import/organ-rules.ts';
import { parsePattern } from '../../src/import/safe-pattern.ts';
import { copyFolder, DATA } from './data-folder.ts';

describe('the pattern of a rule', () => {
  it.each([
    ['(a+)+b', 'must not repeat a group'],
    ['(?:ab|a){2,}', 'must not repeat a group'],
    ['a*b*c*d', 'must have at most two of * and +'],
    ['(?!x)y', 'must not look ahead or behind; use the column not_pattern'],
    ['(a)\\1', 'must not refer back to a group'],
    ['heart(', 'is no regular expression'],
    ['x'.repeat(801), 'must have at most 800 characters'],
  ])('%s is refused', (pattern, why) => {
    expect(() => parsePattern(pattern)).toThrow(why);
  });

  it('may hold signs within a class or behind a backslash', () => {
    expect(parsePattern('[+*){]\\)\\+').test(')+')).toBe(false);
    expect(parsePattern('[+*){]\\)\\+').test('{)+')).toBe(true);
  });

  it.each([
    ['brain,,heart(,,brain,A brain [LLZ],B [LLZ],why', 'line 2, name_pattern: "heart(" is no regular'],
    [
      'brain,,heart,,spleen,A heart [LLZ],B [LLZ],why',
      'line 2, organs: "spleen" names no Organ of this folder',
    ],
    [
      'brain,,,,brain,A brain [LLZ],B [LLZ],why',
      'line 2, name_pattern: "" must not be empty where product_codes',
    ],
    ['brain,llz,,,brain,A brain [LLZ],B [LLZ],why', 'line 2, product_codes: "llz" must hold product codes'],
    [
      'brain,LLZ,,,brain,A brain,B [LLZ],why',
      'line 2, example: "A brain" must be a device name and a product',
    ],
  ])('is checked with the row %s', (row, problem) => {
    const [header = ''] = readFileSync(join(DATA, 'organ-rule.csv'), 'utf8').split('\n');
    const all = readFileSync(join(DATA, 'organ-rule.csv'), 'utf8');
    const folder = copyFolder(DATA, [{ file: 'organ-rule.csv', from: all, to: `${header}\n${row}\n` }]);
    expect(() => readOrganRules(folder.path)).toThrow(`organ-rule.csv, ${problem}`);
    folder.remove();
  });
});
