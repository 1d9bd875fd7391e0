// Approvals: one row per certificate or clearance, whichever of the two files states it.

import type { Companies } from './companies.ts';
import type { Row } from './csv.ts';
import { decided, type Judgements } from './judgements.ts';
import type { Products } from './products.ts';
import { slugify } from './slug.ts';
import { type Found, judge, rowsOf, text, type World } from './world.ts';

const files = ['approvals.csv', 'approvals-global.csv'] as const;

export function curateApprovals(
  world: World,
  companies: Companies,
  products: Products,
  drops: Judgements,
): void {
  const authorities = judge(world, 'authorities.csv', ['raw']);
  const pathways = judge(world, 'pathways.csv', ['raw']);
  const merges = judge(world, 'approval-rows.csv', ['company', 'product', 'authority', 'raw_number']);
  const classes = judge(world, 'nmpa-classes.csv', ['approval']);

  for (const file of files) {
    for (const row of rowsOf(world, file, approvalKey, drops)) {
      const company = companies.mention(text(row, 'company_en'), text(row, 'source_url'), soleName(row));
      const product = products.readApprovalRow(company, row);
      // approvals.csv holds Chinese certificates only and has no authority column.
      const raw = text(row, 'authority') || 'NMPA';
      const authority = authorities.need(raw);
      const judged = merges.find(text(row, 'company_en'), text(row, 'product_en'), raw, text(row, 'number'));
      const number = decided(judged?.number, text(row, 'number'));
      const slug = judged?.approval || (number === '' ? '' : `${slugify(raw)}-${slugify(number)}`);
      const known = slug === '' ? undefined : world.approvals.get(slug);
      if (known === undefined) {
        const pathway = text(row, 'pathway') === '' ? undefined : pathways.need(text(row, 'pathway'));
        const free = slug === '' ? freeSlug(world, `${slugify(raw)}-${product}`) : slug;
        const judgedClass = classes.find(free);
        const found = world.approvals.open(free, {
          number,
          authority: text(authority, 'authority'),
          authority_name: text(authority, 'authority_name'),
          pathway: decided(judgedClass?.pathway, decided(pathway?.pathway, '')),
          device_class: decided(judgedClass?.device_class, pathway?.device_class ?? ''),
          decided_on: text(row, 'approved_on'),
          product,
          caveat: '',
        });
        world.ledger.kept(file);
        cite(found, row);
      } else {
        join(known, product, row);
        world.ledger.merged(
          file,
          number === ''
            ? 'same certificate as a row of approvals.csv'
            : 'same number as an earlier row: one clearance for several organs',
        );
        cite(known, row);
      }
    }
  }
}

/** Where two parties share a cell, their Chinese name is not one company's. */
function soleName(row: Row): string {
  return text(row, 'company_en').includes(' / ') ? '' : text(row, 'company_zh');
}

function approvalKey(row: Row): string {
  return ['company_en', 'product_en', 'authority', 'number'].map((column) => text(row, column)).join(' | ');
}

function freeSlug(world: World, wanted: string): string {
  let slug = wanted;
  for (let next = 2; world.approvals.has(slug); next += 1) slug = `${wanted}-${next}`;
  return slug;
}

function join(known: Found, product: string, row: Row): void {
  if (known.row.product !== product)
    throw new Error(
      `Approval ${known.row.slug} would belong to two products: ${known.row.product} and ${product}.`,
    );
  // The more exact of two dates that agree is the one to keep.
  const date = text(row, 'approved_on');
  const old = text(known.row, 'decided_on');
  if (date.startsWith(old)) known.row.decided_on = date;
  else if (!old.startsWith(date))
    throw new Error(`Approval ${known.row.slug} has two dates: ${old} and ${date}.`);
}

function cite(found: Found, row: Row): void {
  found.citations.add(text(row, 'source_url'));
  if (row.second_source_url) found.citations.add(row.second_source_url);
}
