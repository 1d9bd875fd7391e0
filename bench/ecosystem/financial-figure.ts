// Yearly figures of the makers that have a listing: revenues grow, and so do losses.
import { financialFigure as concept } from '../../src/import/row-schemas/financial-figure.ts';
import { citeSources } from './citations.ts';
import { makerOf } from './company.ts';
import { publicMakers } from './listing.ts';
import { moneyIn } from './money.ts';
import { slugOf } from './names.ts';
import { drawFor, itemAt } from './random.ts';
import type { InventedTable } from './table.ts';

const METRICS = [
  { metric: 'REVENUE', stated: 'revenue', median: 2e7 },
  { metric: 'NET_LOSS', stated: 'net loss', median: 1.5e7 },
  { metric: 'RD_EXPENSE', stated: 'R&D expense', median: 8e6 },
  { metric: 'GROSS_MARGIN', stated: 'gross margin', median: null },
] as const;

export const financialFigure: InventedTable = {
  kind: 'financialFigure',
  concept,
  links: ['company', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'financial-figure', index);
    const makers = publicMakers(world);
    const company = index % makers;
    const nth = Math.floor(index / makers);
    const { metric, stated, median } = itemAt(METRICS, nth % METRICS.length);
    const year = 2025 - Math.floor(nth / METRICS.length);
    const { country } = makerOf(world, company);
    const slug = slugOf(world, 'company', company);
    const money = moneyIn(draw, country, {
      median: (median ?? 1) * 1.3 ** (year - 2020),
      spread: 0.6,
      undisclosed: 0,
    });
    return {
      slug: `${slug}-${year}-${metric.toLowerCase().replace('_', '-')}`,
      company: slug,
      metric,
      metric_stated: stated,
      period: String(year),
      ...(median === null ? { percent: String(40 + draw.below(50)) } : money),
      sources: citeSources(world, draw),
    };
  },
};
