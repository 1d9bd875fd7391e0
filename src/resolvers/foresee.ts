// The walk of load-by-level.ts before anything is read: stand-ins take the place of values, so that a store that reads
// chains is told of the levels below too, and gives them in the same message.
import type { GraphQLResolveInfo } from 'graphql';
import type { Foreseen, Request } from '../loaders/runtime.ts';
import type { Context } from './context.ts';
import { expand, type FindResolver, type Pending, requestsOf, select, settle } from './selected-fields.ts';

// Beside so many values a message costs nothing, and to foresee them would take the event loop's time.
const MOST_FORESEEN = 2_000;

export async function fuse(
  requests: Request[],
  pending: Pending[],
  context: Context,
  info: GraphQLResolveInfo,
  find: FindResolver,
): Promise<void> {
  if (requests.length > MOST_FORESEEN) return;
  // What cannot be foreseen is read, and fails, level by level.
  await settle(() => context.loaders.fuse(requests, (plan) => foresee(plan, pending, context, info, find)));
}

async function foresee(
  plan: Foreseen,
  pending: Pending[],
  context: Context,
  info: GraphQLResolveInfo,
  find: FindResolver,
): Promise<void> {
  const planning = { ...context, found: new Map(), loaders: { ...context.loaders, ...plan } };
  for (let level = pending; level.length > 0; ) {
    plan.add(requestsOf(level));
    const below: Pending[] = [];
    for (const { resolver, objects, args, field, at } of level) {
      // Many objects have one stand-in, which is followed once.
      const values = new Set<unknown>();
      for (const object of objects)
        values.add(await settle(() => resolver.resolve(object, args, planning, info)));
      below.push(...(await expand(select(field.type, [...values], at, info), info, find)));
    }
    level = below;
  }
}
