// Reads of nodes by id, of one kind or of many at once: a request reads an id once, whoever asks.
import type { Entity } from '../model/nodes.ts';
import { one, type Relation } from './relation.ts';

const entity = one('entity/by-id', { key: (id: string) => id });

/** The node of an id, whatever its kind; the id's prefix tells which it is. */
export function byId<T extends Entity = Entity>(): Relation<string, unknown, T | null> {
  return entity as Relation<string, unknown, T | null>;
}
