// Products of the facts that have become a part of a family: an import takes them out, and their ids lead to the family.
import { nodeId } from '../../model/ids.ts';
import { isPartSlug, type ProductFamily } from './product-families.ts';

export type FormerProducts = {
  /** To be shown every product of the folder. */
  look(product: { slug: string; company?: unknown }): void;
  /** Ids of parts that the folder no longer holds, of companies whose products it holds. */
  ids(): string[];
};

export function createFormerProducts(families: readonly ProductFamily[]): FormerProducts {
  const parts = families.filter(({ company, device }) => isPartSlug(company, device));
  const held = new Set<string>();
  const makers = new Set<string>();
  const slugs = new Set(parts.map(({ device }) => device));
  const companies = new Set(parts.map(({ company }) => company));
  return {
    look({ slug, company }) {
      if (slugs.has(slug)) held.add(slug);
      if (companies.has(String(company))) makers.add(String(company));
    },
    ids: () =>
      parts
        .filter(({ company, device }) => makers.has(company) && !held.has(device))
        .map(({ device }) => nodeId('Product', device)),
  };
}
