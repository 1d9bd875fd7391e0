// Lists that the explorer holds by itself are those of the server and of the bundled facts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ID_PREFIXES } from '../../src/model/ids.ts';
import * as server from '../../src/server/explorer.ts';
import { KINDS, VIEWS } from '../../web/src/explorer/address/own-paths.ts';
import { COUNTRIES, MODALITIES } from '../../web/src/explorer/clusters/choices.ts';
import { en } from '../../web/src/explorer/words/en.ts';
import { valuesEn } from '../../web/src/explorer/words/values-en.ts';
import { valuesZh } from '../../web/src/explorer/words/values-zh.ts';

const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(import.meta.dirname, '../../data', name), 'utf8'), { columns: true, bom: true });

describe('What the explorer offers', () => {
  it('is answered by the server at the same addresses', () => {
    expect([server.VIEWS, ID_PREFIXES]).toEqual([VIEWS, KINDS]);
  });

  it('as countries and modalities are those of the bundled facts', () => {
    expect([...COUNTRIES].sort()).toEqual(
      [...new Set(read('company.csv').map(({ country }) => country))].filter(Boolean).sort(),
    );
    expect(MODALITIES).toEqual(
      Object.fromEntries(read('modality.csv').map(({ slug, name }) => [slug, name])),
    );
  });

  it('has a Chinese word for each kind of node, and English ones for the values that need one', () => {
    for (const kind of KINDS) {
      const key = kind.replaceAll('-', '_').toUpperCase();
      expect(valuesZh[key], key).toBeTruthy();
      expect(valuesEn[key], key).toBeTruthy();
    }
    expect(en.values).toBe(valuesEn);
  });
});
