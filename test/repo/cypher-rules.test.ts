// Each rule of the portable subset is seen to fail on a planted statement, and to let its portable form pass.
import { describe, expect, it } from 'vitest';
import { findDialect, findParamGaps, findUnlabelled, findUnstableOrders, writes } from './cypher-rules.ts';

describe('A statement outside the portable dialect', () => {
  it.each([
    [
      'COLLECT {}',
      'MATCH (c:Company) RETURN COLLECT { MATCH (c)-[:DEVELOPS]->(p:Product) RETURN p.id } AS ids',
    ],
    [
      'OPTIONAL CALL',
      'MATCH (c:Company) OPTIONAL CALL (c) { MATCH (c)-[:RAISED]->(f:FundingRound) RETURN f } RETURN f',
    ],
    ['a quantified path', 'MATCH (a:Organ) (()-[:PART_OF]->()){1,3} (b:Organ) RETURN b'],
    ['a quantified path', 'MATCH (a:Organ)-[:PART_OF]->{1,3}(b:Organ) RETURN b'],
    ['a quantified path', 'MATCH (a:Organ)-[:PART_OF]->+(b:Organ) RETURN b'],
    ['SHORTEST k', 'MATCH p = SHORTEST 2 (a:Organ)-[:PART_OF]->(b:Organ) RETURN p'],
    ['SHORTEST k', 'MATCH p = ANY SHORTEST (a:Organ)-[:PART_OF*1..3]->(b:Organ) RETURN p'],
    ['a path without an upper bound', 'MATCH (a:Organ)-[:PART_OF*]->(b:Organ) RETURN b'],
    ['a path without an upper bound', 'MATCH (a:Organ)-[:PART_OF*1..]->(b:Organ) RETURN b'],
    ['a label disjunction', 'MATCH (n:Company|Investor) RETURN n'],
    ['a label disjunction', 'MATCH (n:!Company) RETURN n'],
    ['a label disjunction', 'MATCH (n:Entity) WHERE n:Company|Investor RETURN n'],
    ['WHERE inside a node', 'MATCH (c:Company WHERE c.slug = $slug) RETURN c'],
    ['WHERE inside a node', "MATCH (:Company {id: key})-[:RAISED]->(f WHERE f.kind = 'ROUND') RETURN f"],
    ['a dynamic label or property', 'MATCH (n:$($label)) RETURN n'],
    ['a dynamic label or property', 'MATCH (n:Entity) SET n[$key] = 1'],
    ['a negative slice', 'RETURN xs[-2..] AS last'],
    ['a negative slice', 'RETURN xs[1..-1] AS inner'],
    ['a slice or index of an aggregate', 'MATCH (c:Company) RETURN collect(c.id)[0..2] AS ids'],
    ['a slice or index of an aggregate', 'MATCH (c:Company) RETURN collect(coalesce(c.id, $id))[0] AS first'],
    ['||', 'RETURN a.name || b.name AS both'],
    ['a LIMIT or SKIP expression', 'MATCH (c:Company) RETURN c LIMIT $first + 1'],
    ['a LIMIT or SKIP expression', 'MATCH (c:Company) RETURN c SKIP toInteger($n) LIMIT 3'],
    ['a function that the embedded engine lacks', 'RETURN isEmpty(xs) AS none'],
    ['a function that the embedded engine lacks', 'CREATE (n:Company {id: randomUUID()})'],
    ['a function that the embedded engine lacks', 'RETURN toIntegerOrNull(x) AS n'],
    ['a function that the embedded engine lacks', 'RETURN duration.between(a, b) AS d'],
    ['a function that the embedded engine lacks', "RETURN date.truncate('month', d) AS m"],
    ['UNWIND before OPTIONAL MATCH', 'UNWIND $ids AS key OPTIONAL MATCH (c:Company {id: key}) RETURN key, c'],
    [
      'DISTINCT inside COUNT {}',
      'RETURN COUNT { MATCH (p:Product)-[:TARGETS]->(o:Organ) RETURN DISTINCT o } AS n',
    ],
    ['a comparison of lists', 'MATCH (c:Company) WHERE [c.name, c.id] > [$name, $id] RETURN c'],
    ['CASE with an operator after WHEN', "RETURN CASE x WHEN > 3 THEN 'many' END AS word"],
    ['IS ::, USING INDEX, FINISH or IN TRANSACTIONS', 'MATCH (c:Company) WHERE c.n IS :: INTEGER RETURN c'],
    ['IS ::, USING INDEX, FINISH or IN TRANSACTIONS', 'MATCH (c:Company) USING INDEX c:Company(id) RETURN c'],
    ['text built from a parameter', "MATCH (c:Company) WHERE c.name STARTS WITH $name + '-' RETURN c"],
    ['text built from a parameter', "MATCH (c:Company) WHERE c.id = 'company:' + $slug RETURN c"],
  ])('is found: %s', (rule, statement) => {
    expect(findDialect(statement)).toContain(rule);
  });

  it('is not seen in the portable forms', () => {
    for (const statement of [
      'UNWIND $ids AS key CALL (key) { MATCH (c:Company {id: key}) WITH c ORDER BY c.id LIMIT $limit RETURN collect(c.id) AS page } RETURN key, page',
      'MATCH (a:Organ)-[:PART_OF*1..4]->(b:Organ) RETURN b LIMIT 3',
      'MATCH (a:Company)-[:RAISED|DEVELOPS]->(b:Entity) WHERE a:Company OR a:Investor RETURN b',
      "RETURN any(s IN o.within WHERE s IN $organ) AS within, 'a || b: COLLECT {' AS text",
      'WITH collect(x) AS xs RETURN xs[0..2] AS two, xs[size(xs)-2..size(xs)] AS last',
      '// UNWIND then OPTIONAL MATCH is slow\nMATCH (c:Company) WHERE c.id IN $ids RETURN c',
      'MATCH p = shortestPath((a:Company)-[:RAISED*..6]->(b:FundingRound)) RETURN length(p) AS n',
    ])
      expect(findDialect(statement), statement).toEqual([]);
  });
});

describe('A node without a label', () => {
  it.each([
    [
      'in the middle',
      'MATCH (c:Company)-[:DEVELOPS]->(p)-[:TARGETS]->(o:Organ) RETURN count(DISTINCT o)',
      ['(p)'],
    ],
    ['at the end', 'MATCH (c:Company)-[:DEVELOPS]->(p:Product)-[:TARGETS]->(o) RETURN o', ['(o)']],
    ['anonymous', 'MATCH (c:Company)-[:DEVELOPS]->()-[:TARGETS]->(o:Organ) RETURN o', ['()']],
    ['with properties only', "MATCH (c:Company)-->(p {id: 'x'})-->(o:Organ) RETURN o", ["(p {id: ''})"]],
    [
      'split over two clauses',
      'MATCH (c:Company)-[:RAISED]->(f) MATCH (f)<-[:INVESTED_IN]-(i:Investor) RETURN i',
      ['(f)', '(f)'],
    ],
    [
      'inside EXISTS',
      'MATCH (a:Approval) WHERE EXISTS { MATCH (a)-[:APPROVES]->(p)<-[:DEVELOPS]-(c:Company) } RETURN a',
      ['(p)'],
    ],
  ])('is found %s', (_where, statement, found) => {
    expect(findUnlabelled(statement)).toEqual(found);
  });

  it('is let pass where another clause labels it, in a single hop, and in calls of functions', () => {
    for (const statement of [
      'MATCH (c:Company) WITH c MATCH (c)-[:RAISED]->(f:FundingRound)<-[:INVESTED_IN]-(i:Investor) RETURN i',
      'MATCH (s:Source)-[:HAS_VERSION]->(v) RETURN v',
      'MATCH (c:Company)-[:DEVELOPS]->(p:Product)-[:TARGETS]->(o:Organ) RETURN count(o), labels(o)',
    ])
      expect(findUnlabelled(statement)).toEqual([]);
  });
});

describe('A read', () => {
  it('that writes is found, whatever the clause', () => {
    for (const clause of [
      'CREATE (n:Company)',
      'MERGE (n:Company)',
      'MATCH (n:Company) SET n.a = 1',
      'MATCH (n:Company) DETACH DELETE n',
      'MATCH (n:Company) REMOVE n.a',
      'DROP INDEX company_id',
      'FOREACH (x IN xs | CREATE (n:Company))',
    ])
      expect(writes(`${clause} RETURN 1`), clause).toBe(true);
    expect(writes("MATCH (n:Set) WHERE n.create = 'DELETE' AND n.set = $merge RETURN n")).toBe(false);
  });

  it('whose order does not end in the id is found', () => {
    expect(findUnstableOrders('MATCH (c:Company) RETURN c ORDER BY c.sortName')).toEqual(['c.sortName']);
    expect(findUnstableOrders('MATCH (c:Company) WITH c ORDER BY c.id, c.name LIMIT 3 RETURN c')).toEqual([
      'c.id, c.name',
    ]);
    expect(
      findUnstableOrders('MATCH (c:Company) WITH c ORDER BY c.name DESC, c.id DESC LIMIT 3 RETURN c'),
    ).toEqual([]);
  });

  it('with a parameter that its header lacks, or one too many, is found', () => {
    expect(findParamGaps('MATCH (c:Company) WHERE c.id IN $ids RETURN c', ['id'])).toEqual([
      'uses $ids undeclared',
      'declares id unused',
    ]);
    expect(findParamGaps("MATCH (c:Company) WHERE c.name <> '$name' RETURN c", [])).toEqual([]);
  });
});
