// How large a request and an answer may be: at the limit, and one byte beyond it.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/limits.ts';
import { loadWorld } from '../../kit/world.ts';
import { type Running, run } from '../running.ts';

const BODY = 2_000;
// The answer has 1,000 bytes and more, with Chinese in it.
const QUERY = { query: '{ companies(first: 12) { nodes { name nameZh } } }' };
let bytes: number;
const withAnswers = (answerBytes: number) => ({
  load: loadWorld,
  server: { limits: { ...DEFAULT_LIMITS, bodyBytes: BODY, answerBytes } },
});

let running: Running;
beforeAll(async () => {
  const plenty = await run(undefined, withAnswers(100_000));
  bytes = Buffer.byteLength(await (await plenty.post(QUERY)).text());
  await plenty.close();
  running = await run(undefined, withAnswers(bytes));
});
afterAll(() => running?.close());

const ofLength = (length: number) => {
  const start = '{"query":"{ __typename } #';
  return `${start}${'x'.repeat(length - start.length - 2)}"}`;
};

describe('A body', () => {
  it('is taken at its limit, and refused one byte beyond it', async () => {
    expect((await running.post(ofLength(BODY))).status).toBe(200);
    const beyond = await running.post(ofLength(BODY + 1));
    expect([beyond.status, await beyond.json()]).toEqual([
      413,
      {
        errors: [
          {
            message: 'The body is larger than 2000 bytes. Send a shorter query.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
  });

  it('that is packed counts as it is unpacked', async () => {
    const send = (body: string) =>
      fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync(body),
      });
    expect((await send(ofLength(BODY))).status).toBe(200);
    expect((await send(ofLength(BODY + 1))).status).toBe(413);
  });
});

describe('An answer', () => {
  it('is sent at its limit', async () => {
    const text = await (await running.post(QUERY)).text();
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(JSON.parse(text).data.companies.nodes).toHaveLength(12);
  });

  it('one byte larger is a clear error, and no half of it is sent', async () => {
    // One letter more in the answer.
    const response = await running.post({ query: QUERY.query.replace('nodes', 'nodes1: nodes') });
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        errors: [
          {
            message: `The answer has more than ${bytes} bytes. Ask for smaller pages with first, or for fewer fields.`,
            extensions: { code: 'QUERY_TOO_COMPLEX', limit: bytes },
          },
        ],
        data: null,
        extensions: { cost: expect.objectContaining({ requested: 13 }) },
      },
    ]);
  });
});
