// Which end of a link is the fact that makes it, and what the fact says of day and money.

import { typeOfId } from './ids.ts';
import { type Money, toMoney } from './money.ts';
import type { Entity, MoneyProps } from './nodes.ts';
import type { PartialDate } from './partial-date.ts';

export type NodeRow = Entity & MoneyProps & Record<string, unknown>;

// A link between two nodes is stated where the one further to the left here is stated: a round, not its investor.
const FACTS = [
  'FundingRound',
  'Approval',
  'Procurement',
  'Deal',
  'Listing',
  'FinancialFigure',
  'Reimbursement',
  'Claim',
  'Policy',
  'Product',
  'Company',
];
const DATES = ['announcedOn', 'decidedOn', 'awardedOn', 'on', 'issuedOn'];

export function factOf(a: NodeRow, b: NodeRow): NodeRow {
  const rank = ({ id }: NodeRow) => {
    const at = FACTS.indexOf(typeOfId(id) ?? '');
    return at === -1 ? FACTS.length : at;
  };
  return rank(a) <= rank(b) ? a : b;
}

export function dateOf(fact: NodeRow): PartialDate | null {
  const date = DATES.map((name) => fact[name]).find((value) => typeof value === 'string');
  return (date as string | undefined) ?? null;
}

export function moneyOf(fact: NodeRow): Money | null {
  return toMoney(fact);
}
