// A statement's file: its header is read whole, and what cannot be read names the file.
import { describe, expect, it } from 'vitest';
import { composeCount, composePage } from '../../src/store/compose-page.ts';
import { parseStatement, type StatementFile } from '../../src/store/statement-file.ts';
import { loadCatalogue } from '../../src/store/statements.ts';
import { catalogueWith } from './own-statements.ts';

const FRAGMENT = parseStatement('fragments/filter', '// @param name: string?\nWHERE $name IS NULL', () => {
  throw new Error('no fragment here');
});
const parse = (text: string): StatementFile =>
  parseStatement('read/x/y', text, (fragment) => {
    if (fragment !== 'filter') throw new Error(`cypher/fragments/${fragment}.cypher does not exist`);
    return FRAGMENT;
  });

describe('A statement file', () => {
  it('gives description, parameters, columns and one step', () => {
    expect(
      parse(
        '// Companies,\n// by name.\n// @param ids: string[], n: int?\n// @row key: string, node: Company?\nRETURN 1\n',
      ),
    ).toEqual({
      name: 'read/x/y',
      description: 'Companies, by name.',
      params: {
        ids: { base: 'string', list: true, nullable: false },
        n: { base: 'int', list: false, nullable: true },
      },
      columns: { key: 'string', node: 'Company?' },
      page: null,
      each: [],
      steps: ['RETURN 1'],
      of: null,
      optional: new Map(),
    });
  });

  it('loses the lines and columns that nobody looks at', () => {
    const catalogue = catalogueWith({
      'read/x': `// @row key: string, most: int, least: int
// @of Range
MATCH (c:Company)
WITH c.id AS key
// @for most
  , max(c.n) AS most
// @for least
  , min(c.n) AS least
RETURN key
// @for most
  , most
// @for least
  , least
`,
    });
    const sent = (...wanted: [string, string][]) =>
      catalogue.read('x', 'neo4j', {}, new Map(wanted)).text.replaceAll(/\s+/g, ' ');
    expect(sent(['Range', '.id, .least'])).toBe(
      'MATCH (c:Company) WITH c.id AS key , min(c.n) AS least RETURN key , least',
    );
    expect(sent(['Range', '.id'])).toBe('MATCH (c:Company) WITH c.id AS key RETURN key');
    expect(sent()).toBe(
      'MATCH (c:Company) WITH c.id AS key , max(c.n) AS most , min(c.n) AS least RETURN key , most , least',
    );
    expect(catalogue.file('x', 'neo4j', new Map([['Range', '.least']])).columns).toEqual({
      key: 'string',
      least: 'int',
    });
  });

  it('that goes over all keys itself gives the items and the count of each', () => {
    const catalogue = catalogueWith({
      'read/x': `// @param ids: string[]
// @order MOST number: 0 - n
// @page c: Company, led: int
// @together key
MATCH (c:Company)-[:MAKES]->(p:Product) WHERE p.id IN $ids
WITH p.id AS key, c, count(p) AS n, 0 AS led
`,
    });
    const page = { ids: [], limit: 2, afterKey: null, afterId: null, beforeKey: null, beforeId: null };
    expect(catalogue.read('x', 'neo4j', { ...page, orderBy: 'MOST', backward: false }).text).toBe(
      `MATCH (c:Company)-[:MAKES]->(p:Product) WHERE p.id IN $ids
WITH p.id AS key, c, count(p) AS n, 0 AS led
WITH key, collect([c, led, n]) AS found
CALL (found) {
UNWIND found AS x
WITH x[0] AS c, x[1] AS led, x[2] AS n
WITH c, led, 0 - n AS at
WITH c, led, at ORDER BY at, c.id LIMIT $limit
RETURN collect({node: c {.*}, at: at, led: led}) AS page
}
RETURN key, page, size(found) AS n`,
    );
  });

  it('takes the words that it has one statement for each of, over several lines', () => {
    const file = parse('// @each Entity:Company, FormerId\n// @each Graph\nMATCH (n:EACH) RETURN n');
    expect(file.each).toEqual(['Entity:Company', 'FormerId', 'Graph']);
  });

  it('has a statement for each of those words and no other', () => {
    const catalogue = catalogueWith({ 'write/x': "// @each Dog, Cat\nCREATE (n:EACH {name: 'EACHWAY'})" });
    expect(catalogue.write('x#Cat').steps.map(({ text }) => text)).toEqual([
      "CREATE (n:Cat {name: 'EACHWAY'})",
    ]);
    expect(() => catalogue.write('x#Mouse')).toThrow('Unknown statement write/x#Mouse');
    expect(() => catalogue.write('x')).toThrow('Unknown statement write/x');
  });

  it('takes the text and the parameters of a fragment', () => {
    const file = parse('// @param ids: string[]\nMATCH (c:Company)\n// @use filter\nRETURN c');
    expect(file.steps).toEqual(['MATCH (c:Company)\nWHERE $name IS NULL\nRETURN c']);
    expect(Object.keys(file.params)).toEqual(['ids', 'name']);
  });

  it('splits a write into its steps', () => {
    expect(parse('CREATE (a:A);\nCREATE (b:B);\n').steps).toEqual(['CREATE (a:A)', 'CREATE (b:B)']);
  });

  it.each([
    ['an unknown tag', '// @parm x: int\nRETURN 1', 'cypher/read/x/y: unknown header tag @parm'],
    ['a parameter of no type', '// @param x\nRETURN 1', 'cypher/read/x/y: cannot read "x"; write name: type'],
    [
      'a parameter of an unknown type',
      '// @param x: text\nRETURN 1',
      'cypher/read/x/y: parameter x has unknown type text',
    ],
    ['a column of no type', '// @row key\nRETURN 1', 'cypher/read/x/y: cannot read "key"; write name: type'],
    [
      'an order that says no type',
      '// @order NAME: c.name\n// @page c: Company\nMATCH (c:Company)',
      'cypher/read/x/y: cannot read "@order NAME: c.name"; write NAME string: expression [desc]',
    ],
    [
      'an empty page header',
      '// @page ,\nMATCH (c:Company)',
      'cypher/read/x/y: cannot read ""; write name: type',
    ],
    ['nothing but a header', '// Nothing.\n', 'cypher/read/x/y: has no statement'],
    ['a fragment that is not there', '// @use gone\nRETURN 1', 'cypher/fragments/gone.cypher does not exist'],
  ])('with %s names the file and what is wrong', (_what, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

describe('A page', () => {
  const page = parse(
    "// @order NAME string: c.sortName\n// @order NEWEST string: coalesce(c.on, '') desc\n// @page c: Company, led: boolean\nMATCH (c:Company)\n// @use filter",
  );

  it('goes on after a key in the order as declared', () => {
    expect(composePage(page, 'NAME', false)).toBe(`MATCH (c:Company)
WHERE ($name IS NULL)
  AND c.sortName IS NOT NULL AND ($afterKey IS NULL OR c.sortName >= $afterKey)
  AND ($beforeKey IS NULL OR c.sortName <= $beforeKey)
WITH c, led, c.sortName AS at
WHERE ($afterKey IS NULL OR at > $afterKey OR (at = $afterKey AND c.id > $afterId))
  AND ($beforeKey IS NULL OR at < $beforeKey OR (at = $beforeKey AND c.id < $beforeId))
WITH c, led, at ORDER BY at, c.id LIMIT $limit
RETURN '' AS key, collect({node: c {.*}, at: at, led: led}) AS page`);
  });

  it('read backward turns its order, not its bounds', () => {
    const text = composePage(page, 'NEWEST', true);
    expect(text).toContain('at < $afterKey');
    expect(text).toContain('ORDER BY at, c.id LIMIT $limit');
    expect(composePage(page, 'NEWEST', false)).toContain('ORDER BY at DESC, c.id DESC LIMIT $limit');
  });

  it('looks for those without the property that orders it only where the others do not fill it', () => {
    expect(composePage(page, 'NEWEST', false)).toBe(`CALL () {
MATCH (c:Company)
WHERE ($name IS NULL)
  AND c.on IS NOT NULL AND ($afterKey IS NULL OR c.on <= $afterKey)
  AND ($beforeKey IS NULL OR c.on >= $beforeKey)
WITH c, led, c.on AS at
WHERE ($afterKey IS NULL OR at < $afterKey OR (at = $afterKey AND c.id < $afterId))
  AND ($beforeKey IS NULL OR at > $beforeKey OR (at = $beforeKey AND c.id > $beforeId))
WITH c, led, at ORDER BY at DESC, c.id DESC LIMIT $limit
RETURN collect({node: c {.*}, at: at, led: led}) AS known
}
CALL (known) {
UNWIND CASE WHEN size(known) < $limit THEN [true] ELSE [] END AS more
MATCH (c:Company)
WHERE ($name IS NULL)
  AND c.on IS NULL
WITH c, led, '' AS at
WHERE ($afterKey IS NULL OR at < $afterKey OR (at = $afterKey AND c.id < $afterId))
  AND ($beforeKey IS NULL OR at > $beforeKey OR (at = $beforeKey AND c.id > $beforeId))
WITH c, led, at ORDER BY at DESC, c.id DESC LIMIT $limit
RETURN collect({node: c {.*}, at: at, led: led}) AS unknown
}
WITH known + unknown AS found
RETURN '' AS key, found[0..$limit] AS page`);
  });

  it('of each key asks once a key, and so does its count', () => {
    const keyed = parse(
      '// @param ids: string[]\n// @order NAME string: c.n\n// @page c: Company\nMATCH (c:Company {id: key})',
    );
    expect(composePage(keyed, 'NAME', false)).toMatch(
      /^UNWIND \$ids AS key\nCALL \(key\) \{\n[\s\S]*\n\}\nRETURN key, page$/,
    );
    expect(composeCount(keyed)).toBe(
      'UNWIND $ids AS key\nCALL (key) {\nMATCH (c:Company {id: key})\nRETURN count(c) AS n\n}\nRETURN key, n',
    );
  });

  it('in an order that it does not know is an error that names its file', () => {
    expect(() => composePage(page, 'OLDEST', false)).toThrow('cypher/read/x/y: has no order OLDEST');
  });
});

describe('The catalogue', () => {
  it('names the file of a header that cannot be read', () => {
    expect(() => catalogueWith({ 'read/bad/one': '// @param x: text\nRETURN 1' })).toThrow(
      'cypher/read/bad/one: parameter x has unknown type text',
    );
  });

  it('sends an engine its own variant, and counts the two as one statement', () => {
    const catalogue = catalogueWith({
      'read/thing/one.embedded': 'RETURN 1 AS n',
      'read/thing/one.neo4j': 'RETURN 2 AS n',
    });
    expect(catalogue.read('thing/one', 'embedded', {}).text).toBe('RETURN 1 AS n');
    expect(catalogue.read('thing/one', 'neo4j', {}).text).toBe('RETURN 2 AS n');
    expect(catalogue.files('read').filter(({ name }) => name.startsWith('thing'))).toHaveLength(1);
  });

  it('migrates each engine with the files for all and those for it, in order of number', () => {
    const names = (engine: 'embedded' | 'neo4j') =>
      loadCatalogue()
        .migrations(engine)
        .map(({ name }) => name);
    expect(names('embedded').slice(0, 2)).toEqual([
      'migrations/001-identity.embedded',
      'migrations/002-concepts',
    ]);
    expect(names('neo4j')).toEqual(names('neo4j').toSorted());
    expect(names('neo4j').filter((name) => name.endsWith('.embedded'))).toEqual([]);
  });

  it('of an unknown statement says its name', () => {
    expect(() => loadCatalogue().read('company/pages', 'neo4j', {})).toThrow(
      'Unknown statement read/company/pages',
    );
    expect(() => loadCatalogue().write('companies')).toThrow('Unknown statement write/companies');
  });
});
