// The schema keeps what others' queries rely on (contract.graphql beside this repository), and describes itself.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildTypes } from '../../src/resolvers/type-defs.ts';
import { ROOT } from './files.ts';

const CONTRACT = join(ROOT, '../shared/contract.graphql');
const ours = buildTypes();

/** What a later issue brings; once it is there, it leaves this list. */
const STILL_MISSING: string[] = [];

/** Removed or loosened names, and defaults that would answer an old query differently. */
function findBreaks(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  const changedDefaults = findDangerousChanges(contract, schema).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  );
  return [...findBreakingChanges(contract, schema), ...changedDefaults]
    .map(({ description }) => description)
    .sort();
}

describe('The contract', () => {
  it.skipIf(!existsSync(CONTRACT))('is kept but for the types and fields of later issues', () => {
    expect(findBreaks(buildSchema(readFileSync(CONTRACT, 'utf8')), ours)).toEqual(STILL_MISSING);
  });

  it.each([
    ['a field that is gone', 'type Query { a: Int }', 'Query.b was removed.'],
    [
      'a field that may now be null',
      'type Query { a: Int b(n: Int = 20): Int }',
      'Query.b changed type from Int! to Int.',
    ],
    ['an argument that is gone', 'type Query { a: Int b: Int! }', 'Query.b arg n was removed.'],
    [
      'another default',
      'type Query { a: Int b(n: Int = 10): Int! }',
      'Query.b arg n has changed defaultValue from 20 to 10.',
    ],
  ])('is broken by %s', (_what, changed, found) => {
    const contract = buildSchema('type Query { a: Int b(n: Int = 20): Int! }');
    expect(findBreaks(contract, buildSchema(changed))).toEqual([found]);
    expect(findBreaks(contract, contract)).toEqual([]);
  });
});
