// What a restore can write is all that importers write: a new label or type of link must be added to it.
import { describe, expect, it } from 'vitest';
import { EACH } from '../../src/generated/statements.ts';
import { readFiles } from './files.ts';

const writes = readFiles('cypher', '.cypher')
  .filter(({ path }) => /^cypher\/(?:write|fragments)\//.test(path) && !/\brestor/.test(path))
  .map(({ text }) => text.replace(/\/\/.*$/gm, ''))
  .join('\n');

const found = (pattern: RegExp) =>
  [...new Set([...writes.matchAll(pattern)].map(([, name = '']) => name))].sort();

describe('A restore', () => {
  it('knows every label that a statement gives to an entity', () => {
    const labels = found(/\bSET\s+\w+:(\w+)/g);
    expect(labels.length).toBeGreaterThan(20);
    const entities = EACH['restored-node'].filter((kind) => kind.startsWith('Entity:'));
    expect(entities.map((kind) => kind.replace('Entity:', ''))).toEqual(labels);
  });

  it('knows every label outside the entities, of which the graph itself is written last', () => {
    const labels = found(/\b(?:MERGE|CREATE)\s+\(\w+:(?!Entity\b)(\w+)/g);
    // Reports of imports, their lock, who wrote and the version of the schema are of one graph alone: no export holds
    // them.
    expect(labels).toEqual(['Audit', 'FormerId', 'Graph', 'Import', 'ImportLock', 'Schema', 'SheetRow']);
    const others = EACH['restored-node'].filter((kind) => !kind.startsWith('Entity:'));
    expect(others).toEqual(['FormerId', 'SheetRow']);
  });

  it('knows every type of link, of which former ids have one of their own', () => {
    const types = found(/\b(?:MERGE|CREATE)\s[^;\n]*-\[\w*:(\w+)/g);
    expect(types.length).toBeGreaterThan(20);
    expect([...EACH['restored-link'], 'NOW'].sort()).toEqual(types);
  });
});
