// Products and what they target.
import type { ProductResolvers, QueryResolvers } from '../generated/resolvers.ts';

import { product } from '../loaders/product.ts';
import { source } from '../loaders/source.ts';
import type { Product as ProductRow } from '../model/nodes.ts';
import { bySlug } from './node.ts';
import { connect, relate } from './relate.ts';

export const productQueries = {
  product: bySlug<ProductRow>('Product'),
  products: connect(product.page),
} satisfies QueryResolvers;

export const Product = {
  company: relate(product.company),
  targets: relate(product.targets),
  modalities: relate(product.modalities),
  conditions: ({ conditions }) => conditions ?? [],
  approvals: connect(product.approvals),
  procurements: connect(product.procurements),
  sector: relate(product.sector),
  reimbursements: relate(product.reimbursements),
  sources: relate(source.citations),
} satisfies ProductResolvers;
