// Random operations, bodies, files and cursors: each is answered or refused, none is an error of ours, nothing is written.
// FUZZ_SECONDS (default 16) is for all of it; FUZZ_SEED (default 20260131) begins elsewhere. A failure names its seed.
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownError } from '../../src/errors.ts';
import { parseTable } from '../../src/import/read-table.ts';
import { encodeCursor, parsePageArgs } from '../../src/model/page.ts';
import type { Store } from '../../src/store/store.ts';
import { wholeFingerprint } from '../import/fingerprint.ts';
import { loadEdition, loadWorld } from '../kit/world.ts';
import { operation } from '../loaders/operations.ts';
import { LIST } from '../server/doors/writing.ts';
import { type Running, run } from '../server/running.ts';
import { LEAKS } from './payloads.ts';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 16);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_131);
const SHARE_MS = (SECONDS * 1_000) / 4;
const SETTINGS = { seed, numRuns: 10_000_000, interruptAfterTimeLimit: SHARE_MS, endOnFailure: true };
const PATIENCE = { timeout: SHARE_MS + 60_000 };
const GOOD = '{"query":"query ($n: Int) { companies(first: $n) { nodes { name } } }","variables":{"n":2}}';

const ran: Record<string, number> = {};
const count = (what: string) => {
  ran[what] = (ran[what] ?? 0) + 1;
};

/** A good text with some bytes changed, cut out, doubled or put in. */
const mangled = (good: Uint8Array) =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: good.length }),
        cut: fc.nat({ max: 4 }),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 6 }),
          fc.constantFrom(...MARKS).map((text) => Buffer.from(text)),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) =>
      edits.reduce<Buffer>(
        (bytes, { at, cut, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
        Buffer.from(good),
      ),
    );
const MARKS = [
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  '\ufeff',
  '{',
  '}',
  '\\',
  '\\u0000',
  '<',
  '&',
  '\0',
  '__proto__',
  '1e999',
  '$',
  '...',
  '@',
  '#',
];

describe('Fuzzing', () => {
  let running: Running;
  let store: Store;
  let before: string;
  beforeAll(async () => {
    running = await run(undefined, {
      load: async (opened) => loadEdition(await loadWorld(opened)),
    });
    store = running.store;
    before = await wholeFingerprint(store);
  });
  afterAll(async () => {
    await running?.close();
    process.stdout.write(`fuzz: seed ${seed}, ${SECONDS} s, ${JSON.stringify(ran)}\n`);
  });
  const isUnharmed = async () => {
    expect(running.logged.filter(({ level }) => level === 'error')).toEqual([]);
    expect(await wholeFingerprint(store)).toBe(before);
  };

  it('with operations of the schema finds each answered, or refused for its size', PATIENCE, async () => {
    await fc.assert(
      fc.asyncProperty(operation, async (query) => {
        count('operations');
        const response = await running.post({ query });
        const text = await response.text();
        const { errors } = JSON.parse(text);
        if (errors !== undefined) expect(text).toContain('QUERY_TOO_COMPLEX');
        else expect(response.status).toBe(200);
        expect(text).not.toMatch(LEAKS);
      }),
      SETTINGS,
    );
    await isUnharmed();
  });

  it('with bytes as the body of a request finds each answered or refused', PATIENCE, async () => {
    const body = fc.oneof(
      { weight: 4, arbitrary: mangled(Buffer.from(GOOD)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
      { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
      {
        weight: 2,
        arbitrary: fc
          .string({ unit: 'binary', maxLength: 200 })
          .map((query) => Buffer.from(JSON.stringify({ query }))),
      },
    );
    await fc.assert(
      fc.asyncProperty(body, async (bytes) => {
        count('bodies');
        const response = await running.post(Buffer.from(bytes) as never);
        const text = await response.text();
        expect([200, 400, 415]).toContain(response.status);
        expect(text).not.toMatch(LEAKS);
        expect(text).not.toContain('INTERNAL_SERVER_ERROR');
      }),
      SETTINGS,
    );
    await isUnharmed();
  });

  it('with bytes as a list finds each read, or refused with a sentence', PATIENCE, async () => {
    const csv = Buffer.from(LIST);
    const xml = Buffer.from(
      '<?xml version="1.0"?><list><row><Device>A</Device><Company>B</Company></row></list>',
    );
    const workbook = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
      ),
    });
    const bytes = fc.oneof(mangled(csv), mangled(xml), mangled(workbook), fc.uint8Array({ maxLength: 500 }));
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        count('files');
        try {
          const { header, records } = await parseTable('list', Buffer.from(file));
          expect(Array.isArray(header)).toBe(true);
          for await (const record of records) expect(Array.isArray(record.cells)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(KnownError);
          expect((error as KnownError).code).toBe('UNREADABLE_DATA');
          expect((error as KnownError).message).toMatch(/^list/);
        }
      }),
      SETTINGS,
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('with texts as cursors finds each a place or refused', PATIENCE, async () => {
    const whole = encodeCursor({ orderBy: 'NAME', at: 'circle one', id: 'company:circle-one' });
    const cursor = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.tuple(fc.constantFrom('NAME', 'FOUNDED'), fc.anything(), fc.string()).map((place) => {
        try {
          return Buffer.from(JSON.stringify(place)).toString('base64url');
        } catch {
          return '';
        }
      }),
      mangled(Buffer.from(whole)).map((bytes) => bytes.toString('latin1')),
    );
    await fc.assert(
      fc.asyncProperty(cursor, async (after) => {
        count('cursors');
        let place: unknown;
        try {
          place = parsePageArgs({ first: 1, after }, 'NAME', 'string').after;
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
          return;
        }
        if (place !== null)
          expect(place).toEqual({ orderBy: 'NAME', at: expect.any(String), id: expect.any(String) });
      }),
      SETTINGS,
    );
  });
});
