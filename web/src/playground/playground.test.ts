import { describe, expect, it } from 'vitest';
import { openingFrom, searchFor } from './address.ts';
import { mayRunUnasked } from './operation.ts';
import { parseExample } from './parse-example.ts';

const example = parseExample(
  '../examples/03-lung.graphql',
  '# Lung\r\n# Which?\r\n# budget: 9\r\n{ a }\r\n\r\n',
);
const byId = (id: string) => (Number(id) === 3 ? example : undefined);
const byText = (text: string) => (text === example?.text ? example : undefined);

describe('parseExample', () => {
  it('reads number, title and question, and keeps the whole text', () => {
    expect(example).toEqual({
      id: '03',
      title: 'Lung',
      question: 'Which?',
      text: '# Lung\n# Which?\n# budget: 9\n{ a }\n',
    });
  });

  it('names an example without comments after its file, and skips a file without a number', () => {
    expect(parseExample('04-two-words.graphql', '{ a }')).toMatchObject({ title: 'two words', question: '' });
    expect(parseExample('readme.graphql', '{ a }')).toBeUndefined();
  });
});

describe('address', () => {
  it('opens an example or a linked operation, and nothing for an unknown one', () => {
    expect(openingFrom('?example=3', byId)?.query).toBe(example?.text);
    expect(openingFrom('?query=%7B%20a%20%7D&variables=%7B%7D', byId)).toEqual({
      query: '{ a }',
      variables: '{}',
    });
    expect(openingFrom('?example=99', byId)).toBeUndefined();
    expect(openingFrom('', byId)).toBeUndefined();
  });

  it('describes what is on screen', () => {
    expect(searchFor(example?.text ?? '', '', byText)).toBe('?example=03');
    expect(searchFor('{ a }', '?query=%7B%20a%20%7D', byText)).toBe('?query=%7B%20a%20%7D');
    expect(searchFor('{ b }', '?example=03', byText)).toBe('');
  });
});

describe('mayRunUnasked', () => {
  it('lets only queries run from a link', () => {
    expect(mayRunUnasked('{ a }')).toBe(true);
    expect(mayRunUnasked('mutation { a }')).toBe(false);
    expect(mayRunUnasked('query A { a } mutation B { a }')).toBe(false);
    expect(mayRunUnasked('query {')).toBe(false);
  });
});
