// POST /imports/<source>, GET and POST /judgements, GET /audit: for holders of a token with the role.
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { badInput } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import { giveBookmark } from '../bookmarks.ts';
import { Refused } from '../refused.ts';
import { readAudit } from './audit.ts';
import { callerOf, type Guard } from './guard.ts';
import { refuseWrite } from './refused-write.ts';
import { isFileName, takeUpload } from './upload.ts';
import type { Writes } from './writes.ts';

export type WriteOptions = { store: Store; log: Log; guard: Guard; writes: Writes; importMaxBytes: number };

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const Query = z.strictObject({
  file: z
    .string()
    .refine(isFileName, 'must be a name such as rounds-2025.csv (.csv, .xlsx, .xml), without a folder')
    .optional(),
  edition: z
    .string()
    .regex(/^[\w.-]{1,40}$/, 'must be up to 40 letters, digits, dots and hyphens')
    .optional(),
  asOf: z.iso.date('must be a day such as 2025-09-29').optional(),
  add: flag.optional(),
  prune: flag.optional(),
  force: flag.optional(),
  mapping: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, 'must be the name of a mapping of mappings/, without .json')
    .optional(),
  cites: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/, 'must be the slug of a source')
    .optional(),
});
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\u2028\u2029]+$/u, 'must be one line of plain text')
    .regex(
      /^[^=+\-@＝＋－＠]/,
      'must not begin like a formula: the file of judgements is opened in spreadsheets',
    );
const Judge = z.strictObject({
  verdict: z.enum(['same', 'different', 'undo']),
  number: z.string().regex(/^[0-9a-f]{6,10}$/, 'must be the number of a pair, or to undo of a judgement'),
  reason: line(500),
});

export function writeRoutes({ store, log, guard, writes, importMaxBytes }: WriteOptions): Router {
  const router = Router();
  const answer =
    (work: (request: Request, response: Response) => Promise<object>): RequestHandler =>
    async (request, response) => {
      response.set('Cache-Control', 'no-store');
      try {
        const result = await work(request, response);
        if (request.method === 'POST') await giveBookmark(store, response);
        response.json(result);
      } catch (error) {
        refuseWrite(response, error, log);
      }
    };

  router.post(
    '/imports/:source',
    guard.role('admin'),
    answer(async (request, response) => {
      const { file, ...options } = parse(Query, request.query);
      const upload = await takeUpload(request, file ?? 'unnamed', importMaxBytes);
      try {
        if (upload.path !== null && file === undefined)
          throw badInput('file', 'name the file: ?file=rounds.csv. Rows of a sheet are told apart by it.');
        return await writes.import(String(request.params.source), upload.path, options, callerOf(response));
      } finally {
        await upload.remove();
      }
    }),
  );
  router.get(
    '/judgements',
    guard.role('curator'),
    answer(() => writes.listJudgements()),
  );
  router.post(
    '/judgements',
    guard.role('curator'),
    express.json({ limit: '16kb' }),
    answer(async (request, response) => {
      if (request.body === undefined)
        throw new Refused(415, 'BAD_REQUEST', 'Send {"verdict", "number", "reason"} as application/json.');
      return writes.judge(parse(Judge, request.body), callerOf(response));
    }),
  );
  router.get(
    '/audit',
    guard.role('admin'),
    answer((request) => readAudit(store, request.query)),
  );
  return router;
}

/** Throws BAD_USER_INPUT that names the first value at fault. */
function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  throw badInput(
    unknown ?? String(issue?.path[0] ?? 'body'),
    unknown === undefined ? `${issue?.message}.` : 'is not known here.',
  );
}
