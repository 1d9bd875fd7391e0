// What a fact cites: one or two sources, now and then with a place in them and their own words.
import type { Draw } from './random.ts';
import { rowsOf, type World } from './world.ts';

export function citeSources(world: World, draw: Draw): string[] {
  const sources = rowsOf(world, 'source');
  const cited = new Set([draw.skewed(sources)]);
  if (draw.chance(0.2)) cited.add(draw.skewed(sources));
  return [...cited].map((index) => {
    const locator = draw.chance(0.15) ? ` @ p. ${draw.below(40) + 1}` : '';
    const stated = draw.chance(0.05) ? ' = printed otherwise there' : '';
    return `${sourceSlug(index)}${locator}${stated}`;
  });
}

export function sourceSlug(index: number): string {
  return `synthetic-report-${index + 1}`;
}
