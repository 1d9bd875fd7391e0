// docs/operations.md has every setting with the default that it has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Settings } from '../../src/config.ts';
import { ROOT } from './files.ts';

const document = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
const table = document.slice(document.indexOf('<!-- settings -->'), document.indexOf('<!-- /settings -->'));

it('The settings of docs/operations.md are those of src/config.ts, in their order', () => {
  const told = [...table.matchAll(/^\| `(\w+)` \| ?(.*?) ?\| .*\|$/gm)].map(([, name, usual]) => [
    name,
    usual,
  ]);
  const known = Object.entries(Settings.shape).map(([name, setting]) => [
    name,
    String(setting.parse(undefined) ?? ''),
  ]);
  expect(told).toEqual(known);
  expect(known.length).toBeGreaterThan(40);
});
