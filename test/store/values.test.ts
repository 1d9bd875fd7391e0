// Parameters reach an engine as their statement's header declares them, or not at all.
import { describe, expect, it } from 'vitest';
import type { ParamType } from '../../src/store/statement-file.ts';
import { bindParams } from '../../src/store/values.ts';

const same = { int: (value: number) => value };
const type = (base: ParamType['base'], more: Partial<ParamType> = {}): ParamType => ({
  base,
  list: false,
  nullable: false,
  ...more,
});
const bind = (declared: ParamType, value: unknown) =>
  bindParams('company/page', { x: declared }, { x: value }, same);

describe('A parameter', () => {
  it.each<[string, ParamType, unknown]>([
    ['undefined', type('string', { nullable: true }), undefined],
    ['null where it is not nullable', type('string'), null],
    ['null inside a list', type('string', { list: true, nullable: true }), ['a', null]],
    ['undefined inside a list', type('string', { list: true }), [undefined]],
    ['a number for text', type('string'), 1],
    ['text for a number', type('int'), '1'],
    ['text for a fraction', type('float'), '1.5'],
    ['a fraction for a whole number', type('int'), 1.5],
    ['a whole number past 2^53', type('int'), 2 ** 53],
    ['not a number', type('float'), Number.NaN],
    ['infinity', type('float'), Number.POSITIVE_INFINITY],
    ['text for truth', type('boolean'), 'true'],
    ['one value for a list', type('string', { list: true }), 'a'],
    ['a list for one value', type('string'), ['a']],
    ['a mixed list', type('string', { list: true }), ['a', 1]],
    ['a list for a map', type('map'), []],
    ['null for a map', type('map'), null],
    ['a map for a sort key', type('key'), {}],
  ])('is refused: %s', (_what, declared, value) => {
    expect(() => bind(declared, value)).toThrow(/^company\/page: parameter x must be /);
  });

  it.each<[ParamType, unknown]>([
    [type('string'), ''],
    [type('string', { nullable: true }), null],
    [type('string', { list: true }), []],
    [type('string', { list: true, nullable: true }), ['a', 'b']],
    [type('int'), -3],
    [type('float'), 0.5],
    [type('float'), 2],
    [type('boolean'), false],
    [type('map'), { a: null }],
    [type('map', { list: true }), [{}, {}]],
    [type('key'), 'a'],
    [type('key'), 7],
  ])('is bound as %o: %o', (declared, value) => {
    expect(bind(declared, value)).toEqual({ x: value });
  });

  it('is named in the refusal, with what it must be and what it is', () => {
    expect(() => bind(type('string', { list: true, nullable: true }), [1])).toThrow(
      'company/page: parameter x must be a list of string or null, not a list of number',
    );
  });

  it('that is not declared does not reach the engine', () => {
    expect(bindParams('s', { a: type('int') }, { a: 1, orderBy: 'NAME' }, same)).toEqual({ a: 1 });
  });

  it('that is a whole number is converted as its engine wants it', () => {
    const boxed = { int: (value: number) => ({ boxed: value }) };
    const declared = { n: type('int'), f: type('float'), t: type('string') };
    expect(bindParams('s', declared, { n: 1, f: 1, t: '1' }, boxed)).toEqual({
      n: { boxed: 1 },
      f: 1,
      t: '1',
    });
  });
});
