// Statements fitted to what is asked for say the same as they are written.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specialise } from '../../src/store/specialise.ts';
import type { ParamType } from '../../src/store/statement-file.ts';
import { loadCatalogue, type Statement } from '../../src/store/statements.ts';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { loadData, loadEdition } from '../kit/world.ts';
import { type Call, callsOf, findIds, type Ids, readAny } from './samples.ts';

const type = (base: ParamType['base'], nullable = true): ParamType => ({ base, list: false, nullable });
const sent = (text: string, given: Record<string, unknown>): string => {
  const params = {
    name: type('string'),
    day: type('string'),
    deep: type('boolean', false),
    by: type('string', false),
  };
  return specialise({ text, params } satisfies Statement, given)
    .text.replaceAll(/\s+/g, ' ')
    .trim();
};

describe('A statement', () => {
  it('loses the conditions that nobody asks for', () => {
    const text = `MATCH (c:Company)
      WHERE ($name IS NULL OR c.name = $name) AND ($day IS NULL OR c.day <= $day)
      RETURN c.id AS id`;
    expect(sent(text, { name: null, day: null })).toBe('MATCH (c:Company) RETURN c.id AS id');
    expect(sent(text, { name: 'a', day: null })).toBe(
      'MATCH (c:Company) WHERE (c.name = $name) RETURN c.id AS id',
    );
    expect(sent(text, { name: 'a', day: '2020' })).toBe(
      'MATCH (c:Company) WHERE (c.name = $name) AND (c.day <= $day) RETURN c.id AS id',
    );
  });

  it('loses them inside a subquery and a comprehension too, and with them what is only looked for there', () => {
    expect(
      sent(
        'MATCH (c:C) WHERE EXISTS { MATCH (c)-[:R]->(f:F) WHERE $day IS NULL OR f.day <= $day } RETURN c.id AS id',
        {
          day: null,
        },
      ),
    ).toBe('MATCH (c:C) WHERE EXISTS { MATCH (c)-[:R]->(f:F) } RETURN c.id AS id');
    expect(
      sent(
        'MATCH (c:C) WHERE $name IS NULL OR EXISTS { MATCH (c)-[:R]->(f:F) WHERE f.name = $name } RETURN c.id AS id',
        {
          name: null,
        },
      ),
    ).toBe('MATCH (c:C) RETURN c.id AS id');
  });

  it('keeps the order of and before or', () => {
    const text = 'MATCH (c:C) WHERE c.a = 1 AND $name IS NULL OR c.b = 2 RETURN c.id AS id';
    expect(sent(text, { name: null })).toBe('MATCH (c:C) WHERE c.a = 1 OR c.b = 2 RETURN c.id AS id');
    expect(sent(text, { name: 'a' })).toBe('MATCH (c:C) WHERE c.b = 2 RETURN c.id AS id');
    expect(sent('MATCH (c:C) WHERE $name IS NOT NULL RETURN c.id AS id', { name: null })).toBe(
      'MATCH (c:C) WHERE false RETURN c.id AS id',
    );
  });

  it('takes what a boolean says', () => {
    const text =
      'MATCH (c:C) WHERE ($deep OR c.top) AND ($deep = EXISTS { MATCH (c)-[:R]->(d:D) }) RETURN c.id AS id';
    expect(sent(text, { deep: true })).toBe(
      'MATCH (c:C) WHERE (EXISTS { MATCH (c)-[:R]->(d:D) }) RETURN c.id AS id',
    );
    expect(sent(text, { deep: false })).toBe(
      'MATCH (c:C) WHERE (c.top) AND (NOT EXISTS { MATCH (c)-[:R]->(d:D) }) RETURN c.id AS id',
    );
  });

  it('keeps of a map only the entries that are asked for', () => {
    expect(
      sent(
        "MATCH (c:C) WITH c, {YEAR: [c.a, ','], ORGAN: [(c)-[:R]->(o:O) | o.name]} AS values UNWIND values[$by] AS v RETURN v",
        {
          by: 'YEAR',
        },
      ),
    ).toBe("MATCH (c:C) WITH c, {YEAR: [c.a, ',']} AS values UNWIND values[$by] AS v RETURN v");
  });

  it('takes the only item of an entry without a list around it', () => {
    const text = `MATCH (c:C) WITH c, {YEAR: [coalesce(c.a, 'NONE')], ORGAN: [(c)-[:R]->(o:O) | o.name]} AS values
      UNWIND CASE WHEN size(values[$by]) = 0 THEN ['NONE'] ELSE values[$by] END AS v
      UNWIND values[$name] AS w
      RETURN v, w`;
    expect(sent(text, { by: 'YEAR', name: 'YEAR' })).toBe(
      "MATCH (c:C) WITH c WITH *, coalesce(c.a, 'NONE') AS v WITH *, coalesce(c.a, 'NONE') AS w RETURN v, w",
    );
    expect(sent(text, { by: 'YEAR', name: 'ORGAN' })).toBe(
      "MATCH (c:C) WITH c, {ORGAN: [(c)-[:R]->(o:O) | o.name]} AS values WITH *, coalesce(c.a, 'NONE') AS v UNWIND values[$name] AS w RETURN v, w",
    );
  });

  it('leaves alone what is in quotes, and what is not told', () => {
    const text =
      "MATCH (c:C) WHERE c.name = '(true OR' AND ($name IS NULL OR c.name = $name) RETURN c.id AS id";
    expect(sent(text, { name: null })).toBe("MATCH (c:C) WHERE c.name = '(true OR' RETURN c.id AS id");
    expect(sent(text, {})).toBe(text);
  });
});

describeOnEachEngine('Every read', (engine) => {
  const catalogues = { fitted: loadCatalogue(), plain: loadCatalogue(undefined, (statement) => statement) };
  const answers = new Map<string, Map<string, unknown>>();
  let calls: Call[] = [];

  beforeAll(async () => {
    for (const [name, catalogue] of Object.entries(catalogues)) {
      const store: Store = await engine.openEmpty(catalogue);
      await loadData(store);
      await loadEdition(store);
      const ids: Ids = await findIds(store);
      calls = catalogue.files('read').flatMap((file) => callsOf(file, ids));
      const rows = new Map<string, unknown>();
      for (const call of calls)
        rows.set(keyOf(call), inAnyOrder(await readAny(store, call.name, call.params)));
      answers.set(name, rows);
      await store.close();
    }
  });
  afterAll(() => answers.clear());

  it('gives the same rows fitted to its parameters as it is written', () => {
    const { fitted, plain } = Object.fromEntries(answers);
    expect(calls.length).toBeGreaterThan(150);
    for (const call of calls) expect(fitted?.get(keyOf(call)), keyOf(call)).toEqual(plain?.get(keyOf(call)));
  });

  it('is sent another text where something is not asked for', () => {
    const differing = calls.filter(
      ({ name, params }) =>
        catalogues.fitted.read(name, 'neo4j', params).text !==
        catalogues.plain.read(name, 'neo4j', params).text,
    );
    expect(differing.length).toBeGreaterThan(80);
  });
});

const keyOf = ({ name, params }: Call) => `${name} ${JSON.stringify(params)}`;
/** The time of the import is told by the clock, and prices are gathered in the order in which an engine finds them. */
const inAnyOrder = (rows: unknown[]) =>
  rows
    .map((row) =>
      JSON.stringify(row, (key, value) =>
        key === 'importedAt' ? undefined : key === 'usd' && Array.isArray(value) ? value.toSorted() : value,
      ),
    )
    .sort();
