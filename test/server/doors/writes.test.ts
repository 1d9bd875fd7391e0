// Imports and judgements over HTTP: who may, what comes of them, and what the audit log keeps.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../running.ts';
import { json, LIST, runWriting, type Writing } from './writing.ts';

const HALCYONS = '{ companies(filter: { name: "halcyon" }) { nodes { id } } }';

describe('Writing over HTTP', () => {
  let writing: Writing;
  beforeAll(async () => {
    writing = await runWriting();
    const facts = await writing.send('POST', '/imports/facts');
    expect([facts.status, facts.body]).toMatchObject([200, { source: 'facts', problemCount: 0 }]);
  });
  afterAll(() => writing?.close());
  const ask = async (query: string) => ((await writing.ask(query)) as { data: Record<string, unknown> }).data;
  const halcyons = async () =>
    ((await ask(HALCYONS)).companies as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  const audit = async () => (await writing.send('GET', '/audit')).body.entries as Record<string, unknown>[];

  describe('is refused', () => {
    it.each([
      ['POST', '/imports/fda?file=list.csv', null, 401],
      ['POST', '/imports/fda?file=list.csv', 'rea', 403],
      ['POST', '/imports/fda?file=list.csv', 'cui', 403],
      ['POST', '/judgements', null, 401],
      ['POST', '/judgements', 'rea', 403],
      ['GET', '/judgements', null, 401],
      ['GET', '/judgements', 'rea', 403],
      ['GET', '/audit', null, 401],
      ['GET', '/audit', 'rea', 403],
      ['GET', '/audit', 'cui', 403],
      ['GET', '/audit', 'medai_made-up', 401],
    ])('for %s %s by %s with %d', async (method, path, who, status) => {
      const before = await audit();
      const refused = await writing.send(method, path, who, method === 'POST' ? { body: LIST } : {});
      expect(refused.status).toBe(status);
      expect(refused.headers.get('www-authenticate')).toContain('Bearer realm="medai-graph"');
      expect(await audit()).toEqual(before);
    });

    it.each([
      ['POST', '/imports/nothing?file=x.csv', 'There is no source "nothing".'],
      ['POST', '/imports/__proto__?file=x.csv', 'There is no source "__proto__".'],
      ['POST', '/imports/constructor?file=x.csv', 'There is no source "constructor".'],
      ['POST', '/imports/graph?file=x.csv', 'A graph is restored with npm run import -- graph'],
      ['POST', '/imports/facts?file=x.csv', 'The facts are the folder data/ of the server'],
      ['POST', '/imports/funding', 'file: name the file'],
      ['POST', '/imports/fda?file=list.csv&prune=true', '--prune is not for fda'],
      ['POST', '/imports/fda?file=list.csv&force=true', '--force is for --prune.'],
      ['POST', '/imports/fda?file=list.csv&edition=a%2Fb', 'edition: must be up to 40 letters'],
      ['POST', '/imports/fda?file=list.csv&asOf=2025-02-30', 'asOf: must be a day'],
      ['POST', '/imports/fda?file=list.csv&add=yes', 'add: Invalid option'],
      ['POST', '/imports/fda?file=list.csv&colour=red', 'colour: is not known here.'],
      ['POST', '/imports/funding?file=a.csv&mapping=none', 'mapping: there is no mapping none.'],
    ])('for %s %s with 400 and a remedy', async (method, path, sentence) => {
      const refused = await writing.send(method, path, 'adm', { body: LIST });
      expect([refused.status, JSON.stringify(refused.body)]).toEqual([
        400,
        expect.stringContaining(sentence.replaceAll('"', '\\"')),
      ]);
    });

    it('for a file that is too large, compressed or no list', async () => {
      const post = (body: string, headers = {}) =>
        writing.send('POST', '/imports/fda?file=list.csv', 'adm', { body, headers });
      expect((await post('x'.repeat(1_000_001))).status).toBe(413);
      const chunks = Array.from({ length: 20 }, () => new TextEncoder().encode('x'.repeat(60_000)));
      const streamed = { body: ReadableStream.from(chunks), duplex: 'half' } as RequestInit;
      const refused = await writing.send('POST', '/imports/fda?file=list.csv', 'adm', streamed);
      expect([refused.status, refused.body]).toMatchObject([
        413,
        { errors: [{ message: 'The file is larger than 1 MB (IMPORT_MAX_MB).' }] },
      ]);
      expect((await post(LIST, { 'content-encoding': 'gzip' })).status).toBe(415);
      const page = await post('<!doctype html><html></html>');
      expect([page.status, page.body]).toMatchObject([
        422,
        {
          errors: [
            {
              extensions: { code: 'UNREADABLE_DATA' },
              message: expect.stringMatching(/^list\.csv is a web page, not a list\./),
            },
          ],
        },
      ]);
    });

    it.each(['', '=HYPERLINK("http://x")', '@SUM(1)', '＝1', 'two\nlines', 'a\u202eb', 'x'.repeat(501)])(
      'for a judgement with the reason %j',
      async (reason) => {
        const body = { verdict: 'same', number: 'abcdef', reason };
        const refused = await writing.send('POST', '/judgements', 'cui', json(body));
        expect([refused.status, refused.body]).toMatchObject([
          400,
          { errors: [{ extensions: { field: 'reason' } }] },
        ]);
      },
    );

    it('for a judgement without what it needs', async () => {
      for (const body of [
        {},
        { verdict: 'maybe', number: 'abcdef', reason: 'x' },
        { verdict: 'same', number: 'abcdef' },
        { verdict: 'same', number: 'abcdef', reason: '' },
        { verdict: 'same', number: 'ffffff', reason: 'not open' },
        { verdict: 'undo', number: 'ffffff', reason: 'never judged' },
        { verdict: 'same', number: 'abcdef', reason: 'x', decided_by: 'someone else' },
        [],
        null,
      ])
        expect(
          (await writing.send('POST', '/judgements', 'cui', json(body))).status,
          JSON.stringify(body),
        ).toBe(400);
      expect((await writing.send('POST', '/judgements', 'cui', { body: 'verdict=same' })).status).toBe(415);
      expect(existsSync(join(writing.data, 'judgements.csv'))).toBe(false);
    });
  });

  it('brings in a list that an admin sends, with its report', async () => {
    const sent = await writing.send('POST', '/imports/fda?file=list.csv&edition=2024-09', 'adm', {
      body: LIST,
    });
    expect([sent.status, sent.body]).toMatchObject([
      200,
      {
        source: 'fda',
        edition: '2024-09',
        counts: { Approval: { created: 4 } },
        problemCount: 0,
        rejects: '',
      },
    ]);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    expect(await ask('{ imports(first: 1) { nodes { source file outcome edition } } }')).toEqual({
      imports: { nodes: [{ source: 'fda', file: 'list.csv', outcome: 'DONE', edition: '2024-09' }] },
    });
    const again = await writing.send('POST', '/imports/fda?file=list.csv&edition=2024-09', 'adm', {
      body: LIST,
    });
    expect(again.body).toMatchObject({ counts: { Approval: { created: 0, unchanged: 4 } } });
  });

  it('gives back the rows that it could not write, as they were sent', async () => {
    const list = LIST.replace('08/15/2024', '08/45/2024');
    const sent = await writing.send('POST', '/imports/fda?file=list.csv&edition=2024-10', 'adm', {
      body: list,
    });
    expect(sent.body).toMatchObject({ problemCount: 1, rejectedCount: 1 });
    expect(String(sent.body.rejects).split('\n')[1]).toBe(
      '08/45/2024,K990002,Gaitview,"Halcyon, Inc.",Neurology,QZB',
    );
  });

  it('takes a judgement of a curator into the graph, and takes it back', async () => {
    expect((await halcyons()).sort()).toEqual(['company:halcyon', 'company:halcyon-health']);
    const list = await writing.send('GET', '/judgements', 'cui');
    const open = list.body.open as { number: string }[];
    expect([open.length, list.body.judged]).toEqual([1, []]);
    const body = { verdict: 'same', number: open[0]?.number, reason: 'one address, says "the" register' };
    const judged = await writing.send('POST', '/judgements', 'cui', json(body));
    expect([judged.status, judged.body]).toMatchObject([
      200,
      { verdict: 'same', decided_by: 'cui', undone: false, import: { source: 'facts' } },
    ]);
    expect(readFileSync(join(writing.data, 'judgements.csv'), 'utf8')).toMatch(
      /^a,b,verdict,reason,decided_on,decided_by\n"Halcyon, Inc\.","Halcyon Health, Inc\.",same,"one address, says ""the"" register",\d{4}-\d\d-\d\d,cui\n$/,
    );
    expect(await halcyons()).toEqual(['company:halcyon']);
    const undo = { verdict: 'undo', number: judged.body.number, reason: 'two after all' };
    const undone = await writing.send('POST', '/judgements', 'cui', json(undo));
    expect([undone.status, undone.body]).toMatchObject([200, { undone: true, verdict: 'same' }]);
    expect(readFileSync(join(writing.data, 'judgements.csv'), 'utf8')).toBe(
      'a,b,verdict,reason,decided_on,decided_by\n',
    );
    expect((await halcyons()).sort()).toEqual(['company:halcyon', 'company:halcyon-health']);
  });

  it('keeps one judgement of two that come at once', async () => {
    const [pair] = (await writing.send('GET', '/judgements', 'cui')).body.open as { number: string }[];
    const body = json({ verdict: 'different', number: pair?.number, reason: 'two registers' });
    const both = await Promise.all([1, 2].map(() => writing.send('POST', '/judgements', 'cui', body)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(readFileSync(join(writing.data, 'judgements.csv'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('keeps who did what, when, with what was there before and after, for admins alone', async () => {
    const entries = await audit();
    const told = entries.map(({ who, role, via, action, outcome }) => ({ who, role, via, action, outcome }));
    expect(told.slice(-2)).toEqual(
      [
        { who: 'adm', role: 'admin', via: 'HTTP', action: 'import fda', outcome: 'DONE' },
        { who: 'adm', role: 'admin', via: 'HTTP', action: 'import facts', outcome: 'DONE' },
      ].map((entry, at) => (at === 0 ? { ...entry, outcome: 'FAILED' } : entry)),
    );
    expect(told.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['judgement same', 'judgement undo', 'judgement different']),
    );
    const same = entries.find(({ action }) => action === 'judgement same');
    expect(same).toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      endedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      before: { pair: { a: { name: 'Halcyon, Inc.' }, b: { name: 'Halcyon Health, Inc.' } } },
      after: { verdict: 'same', decided_by: 'cui' },
    });
    expect(entries.find(({ action }) => action === 'judgement undo')).toMatchObject({
      before: { verdict: 'same', decided_by: 'cui' },
      after: { reason: 'two after all' },
    });
    const imports = entries.filter(({ action, outcome }) => action === 'import fda' && outcome === 'DONE');
    expect(imports[0]).toMatchObject({
      before: { file: 'list.csv', edition: '2024-09', outcome: 'DONE' },
      after: { edition: '2024-10', rejectedCount: 1 },
    });
  });

  it('gives the log in pages without gap or repeat', async () => {
    const all = (await audit()).map(({ id }) => id);
    const paged: unknown[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await writing.send('GET', `/audit?first=2${after && `&after=${after}`}`);
      paged.push(...(body.entries as { id: string }[]).map(({ id }) => id));
      after = body.next as string | null;
    }
    expect(paged).toEqual(all);
    for (const query of ['first=101', 'first=-1', 'first=x', 'after=x', 'after=a&after=b', 'x=1'])
      expect((await writing.send('GET', `/audit?${query}`)).status, query).toBe(400);
  });

  it('leaves no uploaded file behind', () => {
    expect(writing.uploads()).toEqual([]);
  });

  it('shows the log in no other answer: not as a node, nor in counts', async () => {
    const [entry] = await audit();
    expect(await ask(`{ node(id: ${JSON.stringify(entry?.id)}) { id } }`)).toEqual({ node: null });
    expect(JSON.stringify(await ask('{ graph { counts { key } } }'))).not.toContain('Audit');
  });
});

describe('A server without tokens', () => {
  it('has no place to write to', async () => {
    const running = await run();
    for (const path of ['/imports/facts', '/judgements', '/audit'])
      for (const method of ['GET', 'POST'])
        expect((await fetch(running.url + path, { method })).status).toBe(404);
    await running.close();
  });
});
