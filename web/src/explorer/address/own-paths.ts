// What the explorer answers itself. The server gives its page at these addresses and at no other.

/** The kinds of nodes: the first part of an id and of its page's address. */
export const KINDS = [
  'company',
  'product',
  'organ',
  'approval',
  'hospital',
  'investor',
  'funding-round',
  'procurement',
  'modality',
  'source',
  'sector',
  'policy',
  'claim',
  'statement',
  'deal',
  'listing',
  'financial-figure',
  'reimbursement',
  'department',
] as const;
export type Kind = (typeof KINDS)[number];

export const VIEWS = ['/', '/clusters', '/money', '/trace', '/network', '/dashboards'] as const;

const isKind = (text: string | undefined): text is Kind => KINDS.some((kind) => kind === text);

export function isOwnPath(path: string): boolean {
  return VIEWS.some((view) => view === path) || readEntityPath(path) !== null;
}

/** `/company/aidoc` names company:aidoc. */
export function readEntityPath(path: string): { kind: Kind; slug: string; id: string } | null {
  const [, kind, slug, more] = path.split('/');
  if (!isKind(kind) || slug === undefined || slug === '' || more !== undefined) return null;
  try {
    const name = decodeURIComponent(slug);
    return { kind, slug: name, id: `${kind}:${name}` };
  } catch {
    return null;
  }
}

export function pathOf(id: string): string {
  const [kind = '', ...rest] = id.split(':');
  return `/${kind}/${encodeURIComponent(rest.join(':'))}`;
}
