// The tree of organs: what each lies within, and the organ and system that it rolls up to.

import { KnownError } from '../errors.ts';

export type OrganLevel = 'system' | 'organ' | 'part';
export type OrganNode = { slug: string; parent: string | null; level: OrganLevel };
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
  const bySlug = new Map(organs.map((organ) => [organ.slug, organ]));
  const pathOf = (start: OrganNode): OrganNode[] => {
    const path: OrganNode[] = [];
    for (let organ: OrganNode | undefined = start; organ; organ = bySlug.get(organ.parent ?? '')) {
      if (path.includes(organ))
        throw new KnownError(
          'UNREADABLE_DATA',
          `The parents of organ ${start.slug} run in a circle. Correct one of them in organ.csv.`,
        );
      path.push(organ);
    }
    return path;
  };
  return new Map(
    organs.map((organ) => {
      const path = pathOf(organ);
      const nearest = (level: OrganLevel) => path.find((above) => above.level === level)?.slug ?? organ.slug;
      return [
        organ.slug,
        {
          within: path.map(({ slug }) => slug),
          organ: organ.level === 'system' ? organ.slug : nearest('organ'),
          system: nearest('system'),
        },
      ];
    }),
  );
}
