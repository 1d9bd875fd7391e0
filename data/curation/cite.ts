// Cites the source that a hand-written row names: an address, or the slug of a source without one.
import type { Row } from './csv.ts';
import { type Found, text, type World } from './world.ts';

export function cite(world: World, found: Found, row: Row): void {
  const source = text(row, 'source');
  if (URL.canParse(source)) world.sources.register(source, '', '');
  found.citations.add(source, { locator: text(row, 'locator'), statement: text(row, 'stated') });
}
