// Pages and their cursors: a place that survives the way to a caller and back, and nothing else is taken for one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { encodeCursor, type PageArgs, parsePageArgs, toPage } from '../../src/model/page.ts';

const parse = (args: PageArgs) => parsePageArgs(args, 'NAME', 'string');

describe('A cursor', () => {
  it('gives its place back, whatever the sort key and the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (at, id) => {
        const place = { orderBy: 'NAME', at, id };
        expect(parse({ after: encodeCursor(place) }).after).toEqual(place);
        expect(parse({ last: 1, before: encodeCursor(place) }).before).toEqual(place);
      }),
    );
  });

  it('gives a number back as that number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
        (at) => {
          const after = encodeCursor({ orderBy: 'FUNDING', at, id: 'company:a' });
          expect(parsePageArgs({ after }, 'FUNDING', 'number').after).toEqual({
            orderBy: 'FUNDING',
            at,
            id: 'company:a',
          });
        },
      ),
    );
  });

  it('that is garbage is BAD_USER_INPUT with a remedy, never another failure', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        (after) => {
          try {
            parse({ after });
          } catch (error) {
            expect(error).toBeInstanceOf(KnownError);
            expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
          }
        },
      ),
    );
    expect(() => parse({ after: 'garbage' })).toThrow(
      'after: is no cursor of this list. Use startCursor or endCursor of an earlier page.',
    );
    expect(() => parse({ before: '' })).toThrow('before: is no cursor of this list.');
  });

  it('of another order, or with a key of another type, is refused', () => {
    const after = encodeCursor({ orderBy: 'FOUNDED', at: '2016', id: 'company:a' });
    expect(() => parse({ after })).toThrow(
      'after: is a cursor of another order (FOUNDED). Start again from the first page in this one (NAME).',
    );
    const number = encodeCursor({ orderBy: 'NAME', at: 3, id: 'company:a' });
    expect(() => parse({ after: number })).toThrow('after: is no cursor of this list.');
  });
});

describe('The size of a page', () => {
  it('is 20 unless asked, up to 100, and may be 0', () => {
    expect(parse({}).size).toBe(20);
    expect(parse({ first: 100 }).size).toBe(100);
    expect(parse({ first: 0 }).size).toBe(0);
    expect(parse({ last: 7 })).toMatchObject({ size: 7, backward: true });
    expect(parse({ first: null, last: null })).toMatchObject({ size: 20, backward: false });
  });

  it('out of range says the range and how to read on', () => {
    expect(() => parse({ first: 101 })).toThrow(
      'first: must be from 0 to 100, not 101. Read further pages with after.',
    );
    expect(() => parse({ last: 1_000 })).toThrow(
      'last: must be from 0 to 100, not 1000. Read further pages with before.',
    );
    expect(() => parse({ first: -1 })).toThrow('first: must be from 0 to 100, not -1.');
    expect(() => parse({ first: 1, last: 1 })).toThrow('last: give first or last, not both.');
  });
});

describe('A page', () => {
  const edges = ['a', 'b', 'c'].map((name) => ({ cursor: `at ${name}`, node: name }));

  it('knows by the one item read past it that there are more', () => {
    expect(toPage(edges, parse({ first: 2 }))).toEqual({
      edges: edges.slice(0, 2),
      nodes: ['a', 'b'],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'at a', endCursor: 'at b' },
    });
    expect(toPage(edges, parse({ first: 3 })).pageInfo.hasNextPage).toBe(false);
  });

  it('read backward is given in the order of the list', () => {
    const before = encodeCursor({ orderBy: 'NAME', at: 'd', id: 'd' });
    expect(toPage(edges.toReversed(), parse({ last: 2, before }))).toMatchObject({
      nodes: ['b', 'c'],
      pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: 'at b', endCursor: 'at c' },
    });
  });

  it('of nothing has no cursors', () => {
    const none = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(toPage([], parse({}))).toEqual({ edges: [], nodes: [], pageInfo: none });
    expect(toPage(edges.slice(0, 1), parse({ first: 0 })).pageInfo).toEqual({ ...none, hasNextPage: true });
  });
});
