// Approvals.
import type { ApprovalResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { approval } from '../loaders/approval.ts';
import { edition } from '../loaders/edition.ts';
import { source } from '../loaders/source.ts';
import { connect, relate, relateAs } from './relate.ts';

export const approvalQueries = {
  approval: relateAs(
    approval.byNumber,
    (_root, { number }: { number: string }) => number,
    (node) => node,
  ),
  approvals: connect(approval.page),
} satisfies QueryResolvers;

export const Approval = {
  authorityName: ({ authority, authorityName }) => authorityName ?? authority,
  product: relate(approval.product),
  company: relate(approval.company),
  listings: relate(edition.listings),
  sources: relate(source.citations),
} satisfies ApprovalResolvers;
