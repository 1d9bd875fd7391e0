// The audit log: who wrote what by hand, when, and what was there before and after.
import { randomUUID } from 'node:crypto';
import type { Audit } from '../model/nodes.ts';
import type { Role } from '../model/role.ts';
import type { Store } from '../store/store.ts';

export type Actor = { who: string; role: Role | null; via: Audit['via'] };
export type Deed = { actor: Actor; action: string; before: unknown };

/**
 * The entry is there before the work begins, so that nothing is written without one; of a process that died within it
 * the entry stays BEGUN.
 */
export async function audited<T>(
  store: Store,
  { actor, action, before }: Deed,
  work: () => Promise<{ result: T; after: unknown }>,
  now: () => Date = () => new Date(),
): Promise<T> {
  const id = `audit:${randomUUID()}`;
  const put = (props: Partial<Audit>) => store.write((tx) => tx.run('audit-entry', { entry: { id, props } }));
  const { role, ...who } = actor;
  await put({
    at: now().toISOString(),
    ...who,
    ...(role !== null && { role }),
    action,
    outcome: 'BEGUN',
    before: JSON.stringify(before),
  });
  try {
    const { result, after } = await work();
    await put({ outcome: 'DONE', after: JSON.stringify(after), endedAt: now().toISOString() });
    return result;
  } catch (error) {
    const failed = {
      outcome: 'FAILED',
      error: (error as Error).message,
      endedAt: now().toISOString(),
    } as const;
    // A store that has gone away takes no entry; what went wrong is told all the same.
    await put(failed).catch(() => undefined);
    throw error;
  }
}
