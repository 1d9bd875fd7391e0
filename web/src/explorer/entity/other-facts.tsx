import type { NodePageQuery } from '../../generated/operations.ts';
import type { Reader } from '../words/use-words.ts';
import { type Fact, linkTo } from './facts.tsx';
import { type Linked, NodeLink, NodeLinks } from './node-links.tsx';

export type OtherNode = NonNullable<NodePageQuery['node']>;

const links = (nodes: readonly Linked[]) => nodes.length > 0 && <NodeLinks nodes={nodes} />;
const link = (node: Linked | null | undefined) => node && <NodeLink node={node} />;

/** What a page of each kind says, in the order in which one asks. */
export function otherFacts(
  node: OtherNode,
  { words, value, day, money, number, percent, country }: Reader,
): Fact[] {
  const { fields } = words;
  switch (node.__typename) {
    case 'Approval':
      return [
        [fields.number, node.number],
        [fields.authority, node.authorityName],
        [fields.pathway, value(node.pathway)],
        [fields.panel, node.panel],
        [fields.productCode, node.productCode],
        [fields.deviceClass, node.deviceClass],
        [fields.decided, day(node.decidedOn)],
        [fields.product, <NodeLink node={{ ...node.product }} key="product" />],
        [fields.company, link(node.maker)],
      ];
    case 'FundingRound':
      return [
        [fields.company, link(node.raisedBy)],
        [fields.kind, value(node.fundingKind)],
        [fields.series, node.series],
        [fields.announced, day(node.announcedOn)],
        [fields.amount, node.amount ? money(node.amount) : fields.undisclosed],
        [
          fields.investors,
          node.investors.length > 0 &&
            node.investors.map(({ investor, lead }, at) => (
              <span key={investor.id}>
                {at > 0 && ', '}
                <NodeLink node={investor} />
                {lead && <small> ({words.clusters.led})</small>}
              </span>
            )),
        ],
      ];
    case 'Procurement':
      return [
        [fields.buyer, link(node.boughtBy)],
        [fields.supplier, link(node.supplier) ?? node.supplierStated],
        [fields.product, link(node.boughtProduct)],
        [fields.kind, node.procurementKind],
        [fields.organs, links(node.organs)],
        [fields.stage, value(node.stage)],
        [fields.date, day(node.awardedOn)],
        [fields.price, money(node.price)],
        [fields.pricing, value(node.pricing)],
      ];
    case 'Modality':
      return [[fields.dicom, node.dicom]];
    case 'Source':
      return [
        [fields.url, linkTo(node.url)],
        [fields.publisher, node.publisher],
        [fields.published, day(node.publishedOn)],
        [fields.trust, value(node.trust)],
      ];
    case 'Policy':
      return [
        [fields.issuer, node.issuer],
        [fields.issued, day(node.issuedOn)],
        [fields.effect, node.effect],
        [fields.target, node.about],
        [fields.organs, links(node.organs)],
      ];
    case 'Claim':
      return [
        [fields.topic, value(node.topic)],
        [fields.definition, node.definition],
        [fields.period, node.claimPeriod],
        [fields.value, `${number(node.value)} ${node.unit}`],
        [fields.computed, node.computed == null ? null : `${number(node.computed)} ${node.unit}`],
        [fields.difference, node.difference == null ? null : number(node.difference)],
        [fields.organs, links(node.organs)],
        [fields.modality, link(node.modality)],
      ];
    case 'Statement':
      return [
        [fields.topic, value(node.topic)],
        [fields.organs, links(node.organs)],
        [fields.sectors, links(node.sectors)],
        [fields.companies, links(node.companies)],
      ];
    case 'Deal':
      return [
        [fields.kind, value(node.dealKind)],
        [fields.buyer, link(node.buyerCompany) ?? node.buyerName],
        [fields.target, link(node.acquired)],
        [fields.date, day(node.on)],
        [fields.upfront, money(node.upfront)],
        [fields.total, money(node.total)],
      ];
    case 'Listing':
      return [
        [fields.company, link(node.listed)],
        [fields.event, value(node.event)],
        [fields.exchange, node.exchange],
        [fields.ticker, node.ticker],
        [fields.date, day(node.on)],
      ];
    case 'FinancialFigure':
      return [
        [fields.company, link(node.accountsOf)],
        [fields.metric, node.metricStated ?? value(node.metric)],
        [fields.period, node.period],
        [fields.amount, node.percent == null ? money(node.money) : percent(node.percent / 100)],
        [fields.growth, node.growth != null && percent(node.growth / 100)],
      ];
    case 'Reimbursement':
      return [
        [fields.kind, node.schemeKind],
        [fields.application, node.application],
        [fields.product, link(node.paidProduct)],
        [fields.company, link(node.paidCompany)],
        [fields.organs, links(node.organs)],
        [fields.country, country(node.country)],
        [fields.date, day(node.on)],
        [fields.amount, money(node.amount)],
      ];
    case 'Department':
      return [[fields.sectors, links(node.sectors)]];
    default:
      return [];
  }
}
