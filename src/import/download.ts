// A published list fetched into a temporary file: over https alone, of a bounded size, within a bounded time.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { KnownError } from '../errors.ts';

export type DownloadOptions = { timeoutMs?: number; maxBytes?: number };
export type Downloaded = { path: string; remove(): void };

const MAX_REDIRECTS = 3;
// Lists have a few hundred KB.
const MAX_BYTES = 64e6;
const TIMEOUT_MS = 60_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const BY_HAND = 'Download the list by hand and give its path: npm run import -- fda <file>';

/** Throws UNREADABLE_DATA that says what came instead of the list, and how to do without; USAGE for a wrong address. */
export async function download(
  address: string,
  { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES }: DownloadOptions = {},
): Promise<Downloaded> {
  const signal = AbortSignal.timeout(timeoutMs);
  const folder = mkdtempSync(join(tmpdir(), 'medai-download-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Problems of rows name the file.
  const path = join(folder, 'downloaded-list');
  try {
    const response = await follow(address, signal);
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length > maxBytes) throw tooLarge(address, maxBytes);
    if (response.body === null) throw unreadable(`${address} answered nothing.`);
    await pipeline(
      Readable.fromWeb(response.body),
      atMost(maxBytes, () => tooLarge(address, maxBytes)),
      createWriteStream(path),
      { signal },
    );
    return { path, remove };
  } catch (error) {
    remove();
    if (error instanceof KnownError) throw error;
    if (signal.aborted)
      throw unreadable(`${address} did not answer within ${timeoutMs / 1000} seconds.`, error);
    throw unreadable(`${address} could not be fetched (${reasonOf(error)}). Check the network.`, error);
  }
}

/** The answer at the end of at most three redirects, all of them to addresses that may be fetched. */
async function follow(address: string, signal: AbortSignal): Promise<Response> {
  let url = checkAddress(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; medai-graph)' },
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null)
      return checkAnswer(url, response);
    await response.body?.cancel();
    const next = new URL(location, url);
    if (!mayFetch(next)) throw unreadable(`${url} leads to ${next}, which is not https.`);
    url = next;
  }
  throw unreadable(`${address} leads from one address to the next, more than ${MAX_REDIRECTS} times.`);
}

function checkAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url !== null && mayFetch(url)) return url;
  throw new KnownError('USAGE', `FDA_LIST_URL: "${address}" must be an address that begins with https://.`, {
    field: 'FDA_LIST_URL',
  });
}

/** A server of one's own machine needs no https: a mirror, a test. */
function mayFetch({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

async function checkAnswer(url: URL, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  const isPage = /^(?:text\/html|application\/xhtml\+xml)/i.test(type);
  if (response.ok && !isPage) return response;
  await response.body?.cancel();
  // The FDA turns away what it takes for a robot with a redirect to a page that is not there.
  const away = url.pathname.startsWith('/apology_objects/');
  if (away) throw unreadable(`${url.host} turned this machine away as a robot.`);
  if (!response.ok)
    throw unreadable(`${url} answered ${response.status} ${response.statusText}`.trimEnd().concat('.'));
  throw unreadable(`${url} answered a web page, not the list.`);
}

function atMost(maxBytes: number, error: () => Error): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(error());
      else done(null, chunk);
    },
  });
}

const tooLarge = (address: string, maxBytes: number) =>
  unreadable(`${address} has more than ${maxBytes / 1e6} MB, so it is not the list.`);

function unreadable(what: string, cause?: unknown): KnownError {
  return new KnownError('UNREADABLE_DATA', `${what} ${BY_HAND}`, { cause });
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: Error & { code?: string } };
  return cause?.code ?? cause?.message ?? message;
}
