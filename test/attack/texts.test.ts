// Texts made to hang a regular expression, to mean something to a search engine, or to look like another text.
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorld } from '../kit/world.ts';
import { type Running, run } from '../server/running.ts';
import { LEAKS } from './payloads.ts';

describe('A search for a text made to mean more', () => {
  let running: Running;
  beforeAll(async () => {
    running = await run(undefined, { load: loadWorld });
  });
  afterAll(() => running?.close());
  const search = async (text: string) => {
    const query = 'query ($text: String!) { search(text: $text, first: 5) { nodes { node { id } } } }';
    const response = await running.post({ query, variables: { text } });
    const body = await response.text();
    expect(body).not.toMatch(LEAKS);
    const { data, errors } = JSON.parse(body);
    return errors === undefined
      ? data.search.nodes.map(({ node }: { node: { id: string } }) => node.id)
      : errors[0].extensions.code;
  };

  it.each([
    '*',
    '?',
    '*:*',
    'name:circle',
    'circle~2',
    'circle^1000000',
    'cir* AND NOT one',
    '[a TO z]',
    '{a TO *}',
    '/.*/',
    '/(a+)+$/',
    '"circle',
    '(circle',
    'circle)',
    '\\',
    '+-&&||!(){}[]^"~*?:\\/',
    'AND',
    'OR OR OR',
    'NOT',
    '_exists_:id',
    '%',
    '_',
    '.*',
    '(?=x)',
  ])('is no search of another kind: %s', async (text) => {
    const found = await search(text);
    // Signs are no words: what is found is found by its letters alone, and by all of them.
    if (Array.isArray(found)) expect(found.length).toBeLessThanOrEqual(5);
    else expect(found).toBe('BAD_USER_INPUT');
  });

  it.each(['*', '?', '*:*', '.*', '%', '_', '/.*/', '[a TO z]', '_exists_:id'])(
    'does not find everything: %s',
    async (text) => {
      const found = await search(text);
      expect(
        Array.isArray(found) ? found.filter((id) => !/circle|a-to-z|exists/.test(id)).length : 0,
      ).toBeLessThan(5);
    },
  );

  it('finds a name however its characters are composed, and whatever its width', async () => {
    const plain = await search('circle');
    expect(plain.length).toBeGreaterThan(0);
    expect(await search('ｃｉｒｃｌｅ')).toEqual(plain);
    expect(await search('CIRCLE')).toEqual(plain);
    expect(await search('心脉'.normalize('NFD'))).toEqual(await search('心脉'));
  });

  it.each([
    '\u202ecircle',
    'cir\u200bcle',
    '\ufeffcircle',
    'circle\u0000',
    'c\u0301ircle',
    '\ud800circle',
    '\u{10ffff}',
    '\u2028',
    'İ',
    'ß',
    'ﬁ',
  ])('takes %j as a text and no more', async (text) => {
    const found = await search(text);
    if (!Array.isArray(found)) expect(found).toBe('BAD_USER_INPUT');
    expect(running.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each(['a', 'a ', '(', ', ', ' ', '心', '"', '\\\\', 'circle ', '~', '1.'])(
    'comes to an end on 80,000 characters of %j',
    async (part) => {
      const found = await search(part.repeat(80_000 / part.length));
      if (!Array.isArray(found)) expect(found).toBe('BAD_USER_INPUT');
    },
    60_000,
  );

  it('takes bytes that are no UTF-8, and overlong ones, for a mistake at most', async () => {
    for (const bytes of [
      [0xc0, 0xaf],
      [0xe0, 0x80, 0xaf],
      [0xff, 0xfe],
      [0xed, 0xa0, 0x80],
      [0xf8, 0x88, 0x80, 0x80, 0x80],
    ]) {
      const body = Buffer.concat([
        Buffer.from('{"query": "{ search(text: \\"'),
        Buffer.from(bytes),
        Buffer.from('\\") { totalCount } }"}'),
      ]);
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect([200, 400]).toContain(response.status);
      expect(await response.text()).not.toMatch(LEAKS);
    }
  });
});

/** In a process of its own, which is ended: an expression that hangs cannot be interrupted. */
describe('The rules of the model', () => {
  it('come to an end on long texts made to make them look again and again', { timeout: 90_000 }, () => {
    const child = spawnSync(process.execPath, ['--import', 'tsx', 'test/attack/long-texts.ts'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(child.stderr).toBe('');
    expect(child.signal).toBeNull();
    const { functions, calls } = JSON.parse(child.stdout);
    expect(functions).toBeGreaterThan(15);
    expect(calls).toBeGreaterThan(functions * 10);
  });
});
