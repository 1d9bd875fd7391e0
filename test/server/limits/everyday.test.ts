// Whatever the examples, the benchmarks, the explorer and the lists as CSV ask for is within the limits as they stand.
import { getIntrospectionQuery, Lexer, type OperationDefinitionNode, parse, Source } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readQueries } from '../../../bench/query.ts';
import { DEFAULT_LIMITS } from '../../../src/model/limits.ts';
import { buildTypes } from '../../../src/resolvers/type-defs.ts';
import { measureCost } from '../../../src/server/limits-cost.ts';
import { measureShape } from '../../../src/server/limits-shape.ts';
import { listQueries } from '../../../src/server/list-query.ts';
import * as explorer from '../../../web/src/generated/operations.ts';
import { readExamples } from '../../graphql/examples.ts';

const schema = buildTypes();
const operations: [name: string, text: string][] = [
  ...readExamples().map(({ file, query }) => [file, query] as [string, string]),
  ...readQueries({}).map(({ name, ours }) => [`bench ${name}`, ours] as [string, string]),
  ...Object.entries(explorer).map(([name, { text }]) => [`explorer ${name}`, text] as [string, string]),
  ...[...listQueries(schema).values()].map(({ name, text }) => [`list ${name}`, text] as [string, string]),
];

/** Full pages, and as many ids as may be asked for at once. */
function fullPages({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    if (name === 'first') values[name] = 100;
    else if (name === 'ids') values[name] = Array(100).fill('company:aidoc');
    else if (type.kind === 'NonNullType' && defaultValue === undefined)
      values[name] = type.type.kind === 'ListType' ? ['ORGAN'] : 'company:aidoc';
  }
  return values;
}

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let n = 0;
  while (lexer.advance().kind !== '<EOF>') n += 1;
  return n;
}

const measured = operations.map(([name, text]) => {
  const document = parse(text);
  const { met, ...shape } = measureShape(schema, document);
  const first = document.definitions.find((each) => each.kind === 'OperationDefinition');
  if (first === undefined) throw new Error(name);
  const cost = measureCost(schema, document, first, fullPages(first));
  if (cost === null) throw new Error(`${name}: its variables are wrong`);
  return { name, tokens: tokensOf(text), ...shape, recursion: Math.max(0, ...met.values()), ...cost };
});

describe('Everyday operations', () => {
  it('are all there', () => {
    expect(measured.length).toBeGreaterThanOrEqual(93);
  });

  it.each(['tokens', 'depth', 'fields', 'aliases', 'directives', 'recursion', 'nodes', 'cost'] as const)(
    'have no more %s than may be',
    (measure) => {
      const over = measured.filter((one) => one[measure] > DEFAULT_LIMITS[measure]);
      expect(over.map((one) => `${one.name}: ${one[measure]}`)).toEqual([]);
    },
  );

  it('are measured as the limits say beside each default', () => {
    const most = (measure: 'tokens' | 'depth' | 'fields' | 'aliases' | 'recursion' | 'nodes' | 'cost') =>
      Math.max(...measured.map((one) => one[measure]));
    // A larger one is no fault; then write its measure beside the default and see that there is room.
    expect(most('tokens')).toBeLessThanOrEqual(702);
    expect(most('depth')).toBeLessThanOrEqual(11);
    expect(most('fields')).toBeLessThanOrEqual(274);
    expect(most('aliases')).toBeLessThanOrEqual(92);
    expect(most('recursion')).toBeLessThanOrEqual(3);
    expect(most('nodes')).toBe(505_050);
    expect(most('cost')).toBe(103_201);
  });

  it('are joined by introspection as GraphiQL asks for it', () => {
    const shape = measureShape(schema, parse(getIntrospectionQuery({ inputValueDeprecation: true })));
    expect([shape.depth, shape.fields, shape.aliases, Math.max(...shape.met.values())]).toEqual([
      15, 236, 0, 2,
    ]);
  });
});
