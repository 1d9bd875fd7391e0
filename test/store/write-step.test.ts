// What a step of a write is sent: no more of its parameters than it looks at.
import { describe, expect, it } from 'vitest';
import { readStep } from '../../src/store/write-step.ts';

const ROW = { id: 'company:a', props: { name: 'A' }, sectors: ['sector:s'], stated: { on: '2021' } };

describe('A step of a write', () => {
  it('gets of each row the columns that it names, and no other parameter', () => {
    const step = readStep('UNWIND $rows AS row\nMATCH (n:Company {id: row.id})\nSET n.sectors = row.sectors');
    expect(step.paramsOf({ rows: [ROW], existing: ['company:a'] })).toEqual({
      rows: [{ id: 'company:a', sectors: ['sector:s'] }],
    });
  });

  it('gets a column whole whose parts it names', () => {
    const step = readStep('UNWIND $rows AS row\nMATCH (n:Company {id: $id})\nSET n.on = row.stated.on');
    expect(step.paramsOf({ rows: [ROW], id: 'x' })).toEqual({ rows: [{ stated: { on: '2021' } }], id: 'x' });
  });

  it('gets rows whole where it takes a row as a whole', () => {
    const step = readStep('UNWIND $rows AS row\nCREATE (n:Company)\nSET n += row');
    expect(step.paramsOf({ rows: [ROW] })).toEqual({ rows: [ROW] });
  });

  it('gets a list of ids as it is', () => {
    const step = readStep('UNWIND $existing AS id\nMATCH (n:Company {id: id})\nDETACH DELETE n');
    expect(step.paramsOf({ existing: ['company:a'] })).toEqual({ existing: ['company:a'] });
  });

  it('is not sent at all where it goes through an empty list', () => {
    const step = readStep('UNWIND $existing AS id\nMATCH (n:Company {id: id})\nDETACH DELETE n');
    expect(step.paramsOf({ existing: [], rows: [ROW] })).toBeNull();
  });

  it('is sent with an empty list that it does not go through', () => {
    const step = readStep('MATCH (n:Company)\nWHERE n.id IN $gone\nDETACH DELETE n');
    expect(step.paramsOf({ gone: [] })).toEqual({ gone: [] });
  });
});
