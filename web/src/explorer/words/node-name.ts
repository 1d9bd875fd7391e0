import type { NodeNameFragment } from '../../generated/operations.ts';
import type { Amounts } from './amounts.ts';
import type { Words } from './en.ts';

type Named = { label: string; labelZh?: string | null | undefined };

/** What a node is called in the reader's language. */
export function createNames(language: string, words: Words, { day, value }: Amounts) {
  const name = (named: Named): string => (language === 'zh' && named.labelZh) || named.label;

  function nodeName(node: NodeNameFragment): string {
    switch (node.__typename) {
      case 'Approval':
        return `${node.number ?? node.authorityName} · ${name(node.product)}`;
      case 'FundingRound':
        return join(name(node.company), node.series ?? value(node.fundingKind), day(node.announcedOn));
      case 'Procurement':
        return (
          node.title ??
          join(node.buyer && name(node.buyer), node.bought ? name(node.bought) : node.procurementKind)
        );
      case 'Deal':
        return join(node.buyerName, value(node.dealKind), name(node.target));
      case 'Listing':
        return join(name(node.company), value(node.event));
      case 'FinancialFigure':
        return join(name(node.company), value(node.metric), node.period);
      default:
        return name(node);
    }
  }

  return {
    /** The Chinese name where the reader reads Chinese and a source gives one. */
    name,
    nodeName,
    kindName: (typename: string) => words.values[enumOf(typename)] ?? typename,
  };
}

const join = (...parts: (string | null | undefined)[]) => parts.filter((part) => part).join(' · ');

/** FundingRound is FUNDING_ROUND among the kinds of the API. */
export const enumOf = (typename: string) => typename.replace(/(?<=.)[A-Z]/g, '_$&').toUpperCase();
