// The tree of sectors and the hospital departments that use them; then products and companies are placed in it.

import { cite } from './cite.ts';
import { splitList, unique } from './csv.ts';
import { decided } from './judgements.ts';
import { judge, text, type World } from './world.ts';

export function curateSectors(world: World): void {
  for (const row of judge(world, 'departments.csv', ['slug']).rowsInUse())
    world.departments.open(text(row, 'slug'), row);
  for (const row of judge(world, 'sectors.csv', ['slug']).rowsInUse())
    cite(world, world.sectors.open(text(row, 'slug'), row), row);
}

/** Call when products and companies are closed: a company without a known segment stands where its products stand. */
export function placeInSectors(world: World): void {
  placeProducts(world);
  const ofSegment = judge(world, 'segment-sectors.csv', ['segment']);
  const ofCompany = judge(world, 'company-sectors.csv', ['company']);
  for (const { row } of world.companies.all()) {
    const segment = text(row, 'segment');
    const judged =
      ofCompany.find(text(row, 'slug')) ?? (segment === '' ? undefined : ofSegment.need(segment));
    const sectors =
      judged === undefined ? sectorsOfProducts(world, text(row, 'slug')) : splitList(judged.sectors);
    row.sectors = sectors.filter((one) => one !== '-').join('|');
  }
}

function placeProducts(world: World): void {
  const ofModality = judge(world, 'modality-sectors.csv', ['modality']);
  const ofProduct = judge(world, 'product-sectors.csv', ['product']);
  for (const { row } of world.products.all()) {
    const judged = ofProduct.find(text(row, 'slug'))?.sector;
    const found = unique(
      splitList(row.modalities).map((modality) => decided(ofModality.need(modality).sector, '')),
    );
    // Two modalities of two sectors say nothing about the product's one sector.
    row.sector = decided(judged, found.length === 1 ? (found[0] ?? '') : '');
  }
}

function sectorsOfProducts(world: World, company: string): string[] {
  return unique(
    world.products
      .all()
      .filter(({ row }) => row.company === company && row.sector)
      .map(({ row }) => text(row, 'sector')),
  );
}
