// Steps to an exchange, of the largest makers: two in three that filed are listed.
import { listing as concept } from '../../src/import/row-schemas/listing.ts';
import { citeSources } from './citations.ts';
import { makerOf } from './company.ts';
import { slugOf } from './names.ts';
import { drawFor } from './random.ts';
import type { InventedTable } from './table.ts';
import { dateIn } from './time.ts';
import { rowsOf, type World } from './world.ts';

const EXCHANGES: Record<string, string[]> = {
  CN: ['HKEX Main Board', 'HKEX Main Board', 'SSE STAR Market'],
  KR: ['KOSDAQ'],
  JP: ['TSE Growth'],
  AU: ['ASX'],
};

/** Makers with a listing, from the largest on. */
export function publicMakers(world: World): number {
  return Math.ceil(rowsOf(world, 'listing') / 2);
}

export const listing: InventedTable = {
  kind: 'listing',
  concept,
  links: ['company', 'sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'listing', index);
    const company = Math.floor(index / 2);
    const filed = index % 2 === 0;
    const slug = slugOf(world, 'company', company);
    return {
      slug: `${slug}-${filed ? 'filed' : 'outcome'}`,
      company: slug,
      event: filed
        ? 'FILED'
        : draw.weighted([
            ['LISTED', 66],
            ['WITHDRAWN', 18],
            ['LAPSED', 16],
          ]),
      exchange: drawFor(world.seed, 'exchange', company).pick(
        EXCHANGES[makerOf(world, company).country] ?? ['NASDAQ'],
      ),
      ticker: `SYN${company + 1}`,
      on: dateIn(draw, 2019 + drawFor(world.seed, 'filing', company).below(6) + (filed ? 0 : 1)),
      sources: citeSources(world, draw),
    };
  },
};
