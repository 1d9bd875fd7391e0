// How large an ecosystem is: rows of each kind at scale 1, and what they come to at any other.

/** Of scale 1: together 10,000, so that scale 100 is one million nodes. */
const ROWS = {
  source: 600,
  company: 600,
  investor: 900,
  product: 1_360,
  approval: 2_200,
  fundingRound: 1_500,
  hospital: 500,
  procurement: 1_400,
  policy: 40,
  claim: 30,
  statement: 20,
  financialFigure: 640,
  listing: 64,
  deal: 90,
  reimbursement: 56,
} as const;

export type Kind = keyof typeof ROWS;

/** Links of scale 1, about: they are drawn, and hold within two in a hundred. */
const LINKS_OF_SCALE_1 = 31_000;

export type World = { seed: number; scale: number };

export function rowsOf({ scale }: Pick<World, 'scale'>, kind: Kind): number {
  return Math.max(1, Math.round(ROWS[kind] * scale));
}

/** Nodes without the vocabulary that is copied from data/, some hundred at any scale. */
export function expectedSize(scale: number): { nodes: number; links: number } {
  const kinds = Object.keys(ROWS) as Kind[];
  return {
    nodes: kinds.reduce((sum, kind) => sum + rowsOf({ scale }, kind), 0),
    links: Math.round(LINKS_OF_SCALE_1 * scale),
  };
}
