// Anything by its id.
import type { QueryResolvers } from '../generated/resolvers.ts';
import { byId } from '../loaders/entity.ts';
import { checkId, checkIds, idOfSlug, type NodeTypeName, typeOfId } from '../model/ids.ts';
import type { Entity } from '../model/nodes.ts';
import { relateAs } from './relate.ts';

/** The node of a concept by its slug. */
export function bySlug<T extends Entity>(type: NodeTypeName) {
  return relateAs(byId<T>(), idOfSlug(type), (node) => node);
}

export const nodeQueries = {
  node: relateAs(
    byId(),
    (_root, { id }: { id: string }) => checkId('id', id),
    (node) => node,
  ),
  nodes: async (_root, { ids }, { loaders }) => {
    const keys = checkIds('ids', ids);
    await loaders.prime(keys.map((id) => ({ relation: byId(), parent: id, args: {} })));
    return Promise.all(keys.map((id) => loaders.get(byId(), id, {})));
  },
} satisfies QueryResolvers;

const resolveType = ({ id }: Entity) => typeOfId(id);
export const interfaces = { Node: { __resolveType: resolveType }, Sourced: { __resolveType: resolveType } };
