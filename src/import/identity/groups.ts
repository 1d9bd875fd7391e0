// Sets of things that are one, with pairs that must never come together.

export type Groups = {
  /** Puts both into one group; false where a pair kept apart, or two settled companies, would meet in it. */
  join(a: string, b: string, options?: { even?: 'settled' }): boolean;
  keepApart(a: string, b: string): void;
  /** A settled item meets another settled one only where that is asked for. */
  settle(item: string): void;
  groupOf(item: string): string;
  areApart(a: string, b: string): boolean;
  /** Members by group. */
  all(): Map<string, string[]>;
};

export function createGroups(): Groups {
  const parents = new Map<string, string>();
  const enemies = new Map<string, string[]>();
  const settled = new Set<string>();

  const groupOf = (item: string): string => {
    const parent = parents.get(item);
    if (parent === undefined) parents.set(item, item);
    if (parent === undefined || parent === item) return item;
    const top = groupOf(parent);
    parents.set(item, top);
    return top;
  };
  const areApart = (a: string, b: string) => {
    const [one, two] = [groupOf(a), groupOf(b)];
    return (enemies.get(one) ?? []).some((enemy) => groupOf(enemy) === two);
  };

  return {
    groupOf,
    areApart,
    join(a, b, { even } = {}) {
      const [one, two] = [groupOf(a), groupOf(b)];
      if (one === two) return true;
      if (areApart(one, two)) return false;
      if (even !== 'settled' && settled.has(one) && settled.has(two)) return false;
      parents.set(two, one);
      enemies.set(one, [...(enemies.get(one) ?? []), ...(enemies.get(two) ?? [])]);
      if (settled.has(two)) settled.add(one);
      return true;
    },
    keepApart(a, b) {
      const [one, two] = [groupOf(a), groupOf(b)];
      enemies.set(one, [...(enemies.get(one) ?? []), b]);
      enemies.set(two, [...(enemies.get(two) ?? []), a]);
    },
    settle: (item) => void settled.add(groupOf(item)),
    all() {
      const groups = new Map<string, string[]>();
      for (const item of [...parents.keys()].sort()) {
        const members = groups.get(groupOf(item));
        if (members === undefined) groups.set(groupOf(item), [item]);
        else members.push(item);
      }
      return groups;
    },
  };
}
