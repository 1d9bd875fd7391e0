// The tree of organs: what each lies within, and the organ and system that it rolls up to.
import { pathsToRoot, type TreeNode } from './tree.ts';

export type OrganLevel = 'system' | 'organ' | 'part';
export type OrganNode = TreeNode & { level: OrganLevel };
export type OrganPlace = {
  /** Slugs from the organ itself up to the whole body. */
  within: string[];
  /** Nearest of level organ, upwards; a system rolls up to itself. */
  organ: string;
  /** Nearest of level system, upwards. */
  system: string;
};

/** Throws UNREADABLE_DATA that names the organ whose parents run in a circle. */
export function placeOrgans(organs: readonly OrganNode[]): Map<string, OrganPlace> {
  return new Map(
    [...pathsToRoot('organ', organs)].map(([slug, path]) => {
      const nearest = (level: OrganLevel) => path.find((above) => above.level === level)?.slug ?? slug;
      return [
        slug,
        {
          within: path.map((above) => above.slug),
          organ: path[0]?.level === 'system' ? slug : nearest('organ'),
          system: nearest('system'),
        },
      ];
    }),
  );
}
