// Approvals: nearly every product has its first, and known ones have many. Numbers begin with SYN: no register has one.
import { approval as concept } from '../../src/import/row-schemas/approval.ts';
import { citeSources } from './citations.ts';
import { makerOf } from './company.ts';
import { slugOf } from './names.ts';
import { productFacts } from './product.ts';
import { drawFor, type Weighted } from './random.ts';
import type { InventedTable } from './table.ts';
import { APPROVED, dateIn, yearAt } from './time.ts';
import { rowsOf } from './world.ts';

type Grant = { authority: string; name: string; pathway: string; device: string; letters: string };

const grant = (
  authority: string,
  pathway: string,
  device: string,
  letters: string,
  name = authority,
): Grant => ({
  authority,
  name,
  pathway,
  device,
  letters,
});
const CLEARED = grant('FDA', 'PREMARKET_510K', '', 'K');
const MARKED = grant('CE', 'OTHER', 'CE MDR IIb', 'CE');
const CLASS_3 = grant('NMPA', 'CLASS_III', 'Class III', 'N3');

const AT_HOME: Record<string, Weighted<Grant>> = {
  CN: [
    [CLASS_3, 52],
    [grant('NMPA', 'CLASS_II', 'Class II', 'N2'), 20],
    [CLEARED, 14],
    [MARKED, 14],
  ],
  KR: [
    [grant('MFDS', '', '', 'M'), 50],
    [CLEARED, 40],
    [MARKED, 10],
  ],
  JP: [
    [grant('PMDA', '', '', 'P'), 55],
    [CLEARED, 45],
  ],
};
/** De Novo and PMA as seldom as on the FDA's list. */
const ABROAD: Weighted<Grant> = [
  [CLEARED, 820],
  [grant('FDA', 'DE_NOVO', '', 'D'), 24],
  [grant('FDA', 'PMA', '', 'PMA'), 4],
  [MARKED, 110],
  [grant('OTHER', '', '', 'T', 'TGA'), 16],
  [grant('OTHER', '', '', 'H', 'Health Canada'), 16],
  [CLASS_3, 10],
];

export const approval: InventedTable = {
  kind: 'approval',
  concept,
  links: ['product', 'authority', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'approval', index);
    const products = rowsOf(world, 'product');
    const product = index < products && draw.chance(0.95) ? index : draw.skewed(products);
    const { country, foundedIn } = makerOf(world, productFacts(world, product).company);
    const granted = draw.weighted(AT_HOME[country] ?? ABROAD);
    const number = `SYN-${granted.letters}${String(index + 1).padStart(7, '0')}`;
    const year = Math.min(2025, Math.max(foundedIn + 1, yearAt(APPROVED, draw.unit())));
    return {
      slug: number.toLowerCase(),
      number,
      authority: granted.authority,
      authority_name: granted.name,
      pathway: granted.pathway,
      device_class: granted.device,
      decided_on: draw.chance(granted.authority === 'FDA' ? 0.01 : 0.4) ? '' : dateIn(draw, year),
      product: slugOf(world, 'product', product),
      sources: citeSources(world, draw),
    };
  },
};
