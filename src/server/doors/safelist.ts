// Only operations of a list are answered: for a frontend that is public, whose questions are all known.
import type { Request, RequestHandler } from 'express';
import { parse, print } from 'graphql';
import type { Log } from '../../log.ts';
import { Refused, refuse } from '../refused.ts';
import { readManifest, sha256 } from './manifest.ts';
import { reread } from './reread.ts';

// More than any operation of a person has; a text that is longer is not read to its end.
const MOST_TOKENS = 10_000;

type Listed = { byId: ReadonlyMap<string, string>; texts: ReadonlySet<string> };
type Asked = { query?: unknown; extensions?: unknown };

/** Stands behind the reader of the body and before GraphQL, so that what is not listed is not even validated. */
export function safelist(path: string, log: Log): RequestHandler {
  const listed = reread(path, readListed, { log, what: 'operations' });
  return (request, response, next) => {
    try {
      admit(request, listed());
      next();
    } catch (error) {
      refuse(response, error);
    }
  };
}

function readListed(path: string): Listed {
  const { operations } = readManifest(path);
  return {
    byId: new Map(operations.map(({ id, body }) => [id, body])),
    texts: new Set(operations.flatMap(({ body }) => [sha256(body), digestOfMeaning(body) ?? sha256(body)])),
  };
}

/** Puts the listed text in place of an id. Throws for what is not listed. */
function admit(request: Request, listed: Listed): void {
  if (request.method !== 'GET') {
    const body = isRecord(request.body) ? request.body : {};
    const { extensions, ...others } = body;
    request.body = { ...others, query: listedText({ ...others, extensions }, listed) };
    return;
  }
  const params = new URL(request.url, 'http://localhost').searchParams;
  const only = (name: string) => {
    const [value, ...more] = params.getAll(name);
    return more.length === 0 ? value : undefined;
  };
  params.set(
    'query',
    listedText({ query: only('query'), extensions: parseJson(only('extensions')) }, listed),
  );
  params.delete('extensions');
  request.url = `/?${params}`;
}

function listedText({ query, extensions }: Asked, { byId, texts }: Listed): string {
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  const id = isRecord(persisted) ? persisted.sha256Hash : undefined;
  if (typeof query === 'string') {
    if (texts.has(sha256(query)) || texts.has(digestOfMeaning(query) ?? '')) return query;
    throw refused(
      'QUERY_NOT_IN_SAFELIST',
      'This server answers listed operations only, and this is none of them.',
    );
  }
  if (typeof id !== 'string')
    throw refused(
      'PERSISTED_QUERY_ID_REQUIRED',
      'This server answers listed operations only: send the id or the text of one.',
    );
  const text = byId.get(id);
  if (text !== undefined) return text;
  throw refused(
    'PERSISTED_QUERY_NOT_IN_LIST',
    'No listed operation has this id. The page may be older or newer than the server.',
  );
}

/** The same for texts that differ in spaces, commas and comments alone. */
function digestOfMeaning(text: string): string | undefined {
  try {
    return sha256(print(parse(text, { noLocation: true, maxTokens: MOST_TOKENS })));
  } catch {
    return undefined;
  }
}

const refused = (code: string, message: string) => new Refused(400, code, message);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
