import type { Cluster } from './subtract.ts';

export type Split = 'application' | 'authority';

export const facetsOf = (cluster: Cluster, split: Split) =>
  split === 'authority' ? cluster.authorities : cluster.applications;

/** Each value's colour: the same one in every picture, whatever is filtered. */
const ORDER: Record<Split, string[]> = {
  application: [
    'DETECTION',
    'DIAGNOSIS_AID',
    'TRIAGE',
    'QUANTIFICATION',
    'PLANNING',
    'IMAGE_ENHANCEMENT',
    'MONITORING',
  ],
  authority: ['NMPA', 'FDA', 'CE', 'MFDS', 'PMDA', 'OTHER'],
};

export function colourOf(split: Split, key: string): string {
  if (key === 'NOT_STATED') return 'var(--unknown)';
  const at = ORDER[split].indexOf(key);
  return at < 0 ? 'var(--c8)' : `var(--c${at + 1})`;
}

/** The values on screen, most products first. */
export function legendOf(clusters: readonly Cluster[], split: Split): string[] {
  const totals = new Map<string, number>();
  for (const cluster of clusters)
    for (const { key, count } of facetsOf(cluster, split)) totals.set(key, (totals.get(key) ?? 0) + count);
  return [...totals].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}
