// One POST to the same origin; what was asked once in a visit is not asked again.
import type { Operation } from '../../generated/operations.ts';

/** How many answers are kept; the oldest go first. A network of 2,000 nodes may ask about each of them. */
const KEPT = 2_500;

type Entry = { promise: Promise<unknown>; value?: unknown };
const answers = new Map<string, Entry>();

/** What the server says of an operation that it does not answer. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const keyOf = <D, V>(operation: Operation<D, V>, variables: V): string =>
  `${operation.text}\n${JSON.stringify(variables)}`;

export function ask<D, V>(operation: Operation<D, V>, variables: V): Promise<D> {
  const key = keyOf(operation, variables);
  const known = answers.get(key);
  if (known !== undefined) return known.promise as Promise<D>;
  const promise = post(operation.text, variables) as Promise<D>;
  const entry: Entry = { promise };
  answers.set(key, entry);
  promise.then(
    (value) => {
      entry.value = value;
    },
    () => answers.delete(key),
  );
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT) break;
    answers.delete(oldest);
  }
  return promise;
}

/** The answer where it is there already. */
export const peek = <D>(key: string): D | undefined => answers.get(key)?.value as D | undefined;

async function post(query: string, variables: unknown): Promise<unknown> {
  const response = await reach({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json().catch(() => ({}))) as {
    data?: unknown;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const error = body.errors?.[0];
  if (error !== undefined) throw new Refused(error.extensions?.code ?? 'UNKNOWN', error.message);
  if (body.data === undefined) throw new Refused('NO_ANSWER', String(response.status));
  return body.data;
}

async function reach(init: RequestInit): Promise<Response> {
  try {
    return await fetch('/graphql', init);
  } catch {
    throw new Refused('UNREACHABLE', '');
  }
}
