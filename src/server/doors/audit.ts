// The audit log as its readers page through it, newest first.
import { badInput } from '../../errors.ts';
import { encodeCursor, parsePageArgs, type SortKey } from '../../model/page.ts';
import type { Store } from '../../store/store.ts';

const NEWEST = 'NEWEST';

/** Throws BAD_USER_INPUT for a size out of range or a cursor that is none. */
export async function readAudit(store: Store, query: Record<string, unknown>): Promise<object> {
  const { first = '50', after, ...others } = query;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw badInput(unknown, 'is not known here. There are first and after.');
  if (typeof first !== 'string' || !/^\d{1,3}$/.test(first))
    throw badInput('first', 'must be from 1 to 100.');
  if (after !== undefined && typeof after !== 'string')
    throw badInput('after', 'is given twice. Give it once.');
  const { size, after: place } = parsePageArgs(
    { first: Number(first), after: after ?? null },
    NEWEST,
    'string',
  );
  const [row] = await store.read('audit/page', {
    orderBy: NEWEST,
    backward: false,
    limit: size + 1,
    afterKey: place?.at ?? null,
    afterId: place?.id ?? null,
    beforeKey: null,
    beforeId: null,
  });
  const found = row?.page ?? [];
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  const cursor = (at: SortKey, id: string) => encodeCursor({ orderBy: NEWEST, at, id });
  return {
    entries: shown.map(({ node: { before, after: then, ...entry } }) => ({
      ...entry,
      before: JSON.parse(before),
      after: then == null ? null : JSON.parse(then),
    })),
    next: found.length > size && last !== undefined ? cursor(last.at, last.node.id) : null,
  };
}
