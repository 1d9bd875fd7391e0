// Paths that lead elsewhere, files that are bombs or lies, cells that are formulas: through the pages, the lists as CSV
// and the imports over HTTP.
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeFingerprint } from '../import/fingerprint.ts';
import { LIST, runWriting, type Writing } from '../server/doors/writing.ts';
import { LEAKS } from './payloads.ts';

const UP = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..\\',
  '..%252f',
  '%c0%ae%c0%ae/',
  '....//',
  '/',
  '%00/',
];

/** Found by fuzzing: its list of contents places an entry where there is none. */
const LYING_WORKBOOK = [
  'UEsDBBQAAAAIAN2TeF3HHBc8CgAAAAgAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLMJqSxILda3AwBQSwMEFAAAAAgA3ZN4XRnZ',
  'CkI6AAAATwAAAA8AAAB4bC93b3JrYm9vay54bWyzKc8vyk7Kz8+2synOSE0tKYbSCnmJuam2SolKCmCuZ4qtkqGSQpFVJpBR5Jli',
  'qKRvZ6MP06EPNwQAUEsDBBQAAAAIAN2TeF3Vl0oKTwAAAGwAAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1ssynPL8ouzkhN',
  'LbGzAVMuiSWJdjZF+eUKRbZKhkp2NskghqOhkkKJrVJmXk5mXmpwSRFQPLPYzqbErsJGH6hTH8TRTwZioEYgiWSSPsICAFBLAQIU',
  'ABQAAAAIAN2TeF3HHBc8CgAAAAgAAAATAAAAAAAAAAAAAAAAAAAAffQAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUABQAAAAIAN2T',
  'eF0Z2QpCOgAAAE8AAAAPAAAAAAAAAAAAAAAAADsAAAB4bC93b3JrYm9vay54bWxQSwECFAAUAAAACADdk3hd1ZdKCk8AAABsAAAA',
  'GAAAAO+7vwAAAAAAAKIAAAB4bC93b3Jrc2hlZXRzL3NoZWV0MS54bWxQSwUGqN+YHAAAAAMAAwDEAAAAJwEAAAAA',
].join('');

/** A small workbook whose list of contents promises a large one: a reader sets aside as much. */
function declaring(bytes: number): Buffer {
  const packed = Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }));
  const contents = packed.indexOf('PK\x01\x02');
  packed.writeUInt32LE(bytes, contents + 24);
  return packed;
}

describe('A path that leads elsewhere', () => {
  let writing: Writing;
  beforeAll(async () => {
    writing = await runWriting();
    await writing.send('POST', '/imports/facts');
  });
  afterAll(() => writing?.close());

  /** As it is written: fetch would shorten it first. */
  const raw = (path: string, method = 'GET'): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(writing.url);
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      socket.write(
        `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${writing.tokens.adm}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
    });

  it.each(['/assets/', '/export/', '/company/', '/', '/playground/'])(
    'gives no file of the machine below %s',
    async (base) => {
      for (const up of UP)
        for (const target of [
          'package.json',
          'etc/passwd',
          '.graph',
          'data/judgements.csv',
          'package.json%00.csv',
          'etc/passwd%00.js',
        ]) {
          const text = await raw(`${base}${up.repeat(8)}${target}`);
          const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
          expect(text, `${base}${up}${target}`).not.toMatch(/"medai-graph"|root:x:|decided_by/);
          // The explorer answers its own addresses itself; nothing else is found.
          if (status === 200) expect(text).toContain('<!doctype html>');
          else expect([301, 400, 403, 404, 503]).toContain(status);
          expect(text).not.toMatch(LEAKS);
        }
    },
  );

  it.each([
    '../../evil.csv',
    '..%2Fevil.csv',
    '/etc/evil.csv',
    'C:%5Cevil.csv',
    '.htaccess',
    '.csv',
    'evil.sh',
    'evil.csv%00.xlsx',
    'a%0d%0ab.csv',
    '%E2%80%AEvsc.csv',
    'con%2F..%2F..%2Fx.csv',
    `${'x'.repeat(200)}.csv`,
  ])('is no name of a file to import: %s', async (name) => {
    const before = await wholeFingerprint(writing.store);
    const refused = await writing.send('POST', `/imports/fda?file=${name}`, 'adm', { body: LIST });
    expect([refused.status, refused.body]).toMatchObject([
      400,
      { errors: [{ extensions: { field: 'file' } }] },
    ]);
    expect(await wholeFingerprint(writing.store)).toBe(before);
    expect(writing.uploads()).toEqual([]);
    expect(existsSync('/etc/evil.csv')).toBe(false);
  });

  it.each([
    'edition=..%2f..%2fx',
    'edition=%00',
    'edition=a%0ab',
    'mapping=..%2fpackage',
    'mapping=%2fetc%2fpasswd',
    'cites=..%2fx',
    '__proto__=x',
    'constructor=x',
    'edition[__proto__]=x',
    'edition=a&edition=b',
  ])('is none of the things that an import is told: %s', async (query) => {
    const refused = await writing.send('POST', `/imports/funding?file=list.csv&${query}`, 'adm', {
      body: LIST,
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).not.toMatch(LEAKS);
  });

  // The packer itself stumbles over the name of a prototype, so that is put in afterwards, as long as the one before.
  const workbook = (name: string) => {
    const packed = zipSync({
      [name.replace('__proto__', 'QQproto__')]: strToU8('evil'),
      'xl/workbook.xml': strToU8('<x/>'),
    });
    return Buffer.from(Buffer.from(packed).toString('latin1').replaceAll('QQproto__', '__proto__'), 'latin1');
  };
  const sendList = (body: Uint8Array | string, name = 'list.xlsx', headers = {}) =>
    writing.send('POST', `/imports/fda?file=${name}`, 'adm', { body: body as string, headers });

  it('in the names of a workbook writes nothing beside it', async () => {
    const before = readdirSync(tmpdir()).sort();
    for (const name of [
      '../../evil.txt',
      '/etc/evil.txt',
      '..\\evil.txt',
      'xl/worksheets/../../../evil.xml',
      '__proto__',
    ]) {
      const refused = await sendList(workbook(name));
      expect(refused.status, name).toBe(422);
      expect(JSON.stringify(refused.body)).not.toMatch(LEAKS);
    }
    expect(readdirSync(tmpdir()).sort()).toEqual(before);
    expect(existsSync('/etc/evil.txt')).toBe(false);
  });

  it('is not followed by an entity of XML', async () => {
    const list =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><list><row><a>&e;</a></row></list>';
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]><list><row><a>&j;</a></row></list>`;
    for (const text of [list, bomb]) {
      const refused = await sendList(text, 'list.xml');
      expect(refused.status).toBe(422);
      expect(JSON.stringify(refused.body).length).toBeLessThan(2_000);
      expect(JSON.stringify(refused.body)).not.toContain('root:');
    }
  });

  it.each([
    ['nothing', '', 'list.csv'],
    ['a heading alone', LIST.split('\n')[0] ?? '', 'list.csv'],
    ['zero bytes', '\0'.repeat(5_000), 'list.csv'],
    ['a program', '\x7fELF\x02\x01\x01', 'list.csv'],
    ['a page', '<html><script>alert(1)</script></html>', 'list.csv'],
    ['JSON', '[{"__proto__": {"polluted": 1}}]', 'list.csv'],
    [
      'half a workbook',
      Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'.repeat(100)) })).subarray(0, 60),
      'list.xlsx',
    ],
    [
      'a workbook that unpacks to 400 MB',
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(400e6) }, { level: 9 }),
      'list.xlsx',
    ],
    [
      'a workbook that its reader once waited for without end',
      Buffer.from(LYING_WORKBOOK, 'base64'),
      'list.xlsx',
    ],
    ['a compressed list', gzipSync(LIST), 'list.csv'],
    ['one cell of a megabyte less a little', `a,b\n${'x'.repeat(900_000)},1`, 'list.csv'],
    ['a quote that never ends', `${LIST}"${'x\n'.repeat(100_000)}`, 'list.csv'],
  ] as const)(
    'or a file that is %s is refused with a sentence, and nothing is written',
    async (_what, body, name) => {
      const before = await wholeFingerprint(writing.store);
      // Without a body the server would fetch the published list itself.
      const refused =
        body.length === 0
          ? await writing.send('POST', `/imports/funding?file=${name}`, 'adm')
          : await sendList(body, name);
      expect([400, 413, 422], JSON.stringify(refused.body)).toContain(refused.status);
      expect(JSON.stringify(refused.body)).not.toMatch(LEAKS);
      expect(await wholeFingerprint(writing.store)).toBe(before);
      expect(writing.uploads()).toEqual([]);
    },
    60_000,
  );

  it('or a workbook that declares more than it holds is refused before room is made for it', async () => {
    const refused = await sendList(declaring(500e6));
    expect(JSON.stringify(refused.body)).toContain('list.xlsx unpacks to more than 32 MB.');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('or a query that unpacks from %s to 64 MB is refused', async (encoding, compress) => {
    const bomb = compress(Buffer.from(`{"query": "{ graph { engine } } #${'x'.repeat(64e6)}"}`));
    expect(bomb.length).toBeLessThan(100_000);
    const response = await fetch(`${writing.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': encoding },
      body: bomb,
    });
    expect(response.status).toBe(413);
    expect((await writing.post({ query: '{ graph { engine } }' })).status).toBe(200);
  });

  it('or a heading of a sheet named like a part of every object changes no object', async () => {
    for (const heading of [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
    ]) {
      const list = LIST.replace('Panel (Lead)', heading).replaceAll('Neurology', '{"polluted": 1}');
      const sent = await sendList(list, 'list.csv');
      expect([200, 422], heading).toContain(sent.status);
      const extra = LIST.replaceAll(/$/gm, ',polluted')
        .replace(/,polluted$/, '')
        .replace('Code,polluted', `Code,${heading}`);
      expect([200, 422], heading).toContain((await sendList(extra, 'extra.csv')).status);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(typeof {}.toString).toBe('function');
  });

  it('or a cell made to hold up the rules that read it is refused by its length', async () => {
    for (const cell of ['('.repeat(300_000), ' '.repeat(300_000), ', '.repeat(150_000)]) {
      const sheet = `Company,Round,Date,Amount,Investors\n"x${cell}y",Series A,2024-01-05,"1,000,000",Lead Capital\n`;
      const mapping = 'mapping=funding-rounds';
      const sent = await writing.send('POST', `/imports/funding?file=rounds.csv&${mapping}`, 'adm', {
        body: sheet,
      });
      expect([sent.status, JSON.stringify(sent.body)]).toEqual([
        200,
        expect.stringContaining('must have at most 4,000 characters'),
      ]);
    }
  });

  it('or a formula in a cell is brought in as it is written, and no spreadsheet runs it', async () => {
    const devices = [
      '=HYPERLINK(""http://evil.example"",""x"")',
      '+1+1',
      '-2+3',
      '@SUM(1)',
      '＝cmd',
      '\tTab',
      "=cmd|' /C calc'!A0",
    ];
    const rows = devices.map(
      (device, at) => `09/1${at}/2024,K99100${at},"${device}","${device} Inc.",Neurology,QZB`,
    );
    const sent = await sendList(`${LIST.split('\n')[0]}\n${rows.join('\n')}\n`, 'formulas.csv');
    expect([sent.status, sent.body.rejectedCount]).toEqual([200, 0]);
    const text = await (await fetch(`${writing.url}/export/products.csv`)).text();
    const names = (parse(text, { columns: true, bom: true }) as Record<string, string>[]).map(
      ({ name = '' }) => name,
    );
    const shown = names.filter((name) => /HYPERLINK|^'?[+]1|2\+3|SUM|cmd/.test(name));
    expect(shown.length).toBeGreaterThanOrEqual(6);
    for (const name of shown) expect(name).toMatch(/^'/);
    for (const list of ['companies', 'approvals'])
      for (const cell of (
        parse(await (await fetch(`${writing.url}/export/${list}.csv`)).text(), { bom: true }) as string[][]
      ).flat())
        expect(cell).not.toMatch(/^[=+@\t\r＝＋－＠]|^-(?![\d.]+$)/);
  });
});
