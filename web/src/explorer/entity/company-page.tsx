import {
  CompanyApprovals,
  CompanyFundingRounds,
  CompanyInvestors,
  CompanyPage as CompanyOperation,
  type CompanyPageQuery,
  CompanyProcurements,
  CompanyProducts,
} from '../../generated/operations.ts';
import { Related, WholeList } from '../table/related.tsx';
import { useWords } from '../words/use-words.ts';
import { approvalColumns, NEWEST_FIRST } from './approval-columns.tsx';
import { dealColumns, figureColumns, listingColumns } from './company-columns.tsx';
import { EntityFrame, OtherNames } from './entity-frame.tsx';
import { Facts, linkTo } from './facts.tsx';
import { fundingRoundColumns } from './funding-round-columns.tsx';
import { NodeLinks } from './node-links.tsx';
import { procurementColumns } from './procurement-columns.tsx';
import { PRODUCT_ORDERS, productColumns } from './product-columns.tsx';
import { reimbursementColumns } from './reimbursement-columns.tsx';
import { EARLIEST_FIRST, stakeColumns } from './stake-columns.tsx';
import { type Moment, Timeline } from './timeline.tsx';

export function CompanyPage({ data, slug }: { data: CompanyPageQuery; slug: string }) {
  const reader = useWords();
  const { words, name, country, day, usd, value } = reader;
  const { entity, fields } = words;
  const company = data.company;
  if (!company) return null;
  const title = name(company);
  const variables = { slug: company.slug };
  const { funding } = company;
  return (
    <EntityFrame
      id={company.id}
      kind="COMPANY"
      title={title}
      subtitle={<OtherNames title={title} node={company} aliases={company.aliases} />}
      query={{ operation: CompanyOperation, variables: { slug } }}
    >
      <Facts
        of={title}
        caveat={company.caveat}
        sources={company.sources}
        facts={[
          [fields.country, country(company.country)],
          [fields.city, company.city],
          [fields.founded, day(company.foundedOn)],
          [fields.website, linkTo(company.website)],
          [fields.sectors, company.sectors.length > 0 && <NodeLinks nodes={company.sectors} />],
          [
            fields.raised,
            funding.disclosedCount + funding.undisclosedCount > 0 &&
              `${usd(funding.disclosedUsd)} · ${words.money.undisclosedRounds(funding.undisclosedCount)}`,
          ],
          [entity.formerly, company.formerSlugs.join(', ')],
        ]}
      />
      <Timeline moments={momentsOf(data, (round) => round.series ?? value(round.kind), name)} />
      <Related
        name="products"
        title={entity.products}
        columns={productColumns(reader, { company: false })}
        orders={PRODUCT_ORDERS}
        source={{ operation: CompanyProducts, variables, pick: (page) => page.company?.products }}
      />
      <Related
        name="approvals"
        title={entity.approvals}
        columns={approvalColumns(reader)}
        orders={NEWEST_FIRST}
        source={{
          operation: CompanyApprovals,
          variables: { company: [company.slug] },
          pick: (page) => page.approvals,
        }}
      />
      <Related
        name="rounds"
        title={entity.rounds}
        columns={fundingRoundColumns(reader, { company: false })}
        orders={NEWEST_FIRST}
        source={{ operation: CompanyFundingRounds, variables, pick: (page) => page.company?.fundingRounds }}
      />
      <Related
        name="investors"
        title={entity.investors}
        columns={stakeColumns(reader, 'investor')}
        orders={EARLIEST_FIRST}
        source={{ operation: CompanyInvestors, variables, pick: (page) => page.company?.investors }}
      />
      <Related
        name="purchases"
        title={entity.purchases}
        columns={procurementColumns(reader)}
        orders={NEWEST_FIRST}
        source={{ operation: CompanyProcurements, variables, pick: (page) => page.company?.procurements }}
      />
      <WholeList name="deals" title={entity.deals} columns={dealColumns(reader)} rows={company.deals} />
      <WholeList
        name="listings"
        title={entity.listings}
        columns={listingColumns(reader)}
        rows={company.listings}
      />
      <WholeList
        name="accounts"
        title={entity.accounts}
        columns={figureColumns(reader)}
        rows={company.financials}
      />
      <WholeList
        name="reimbursements"
        title={entity.reimbursements}
        columns={reimbursementColumns(reader)}
        rows={company.reimbursements}
      />
    </EntityFrame>
  );
}

type Company = NonNullable<CompanyPageQuery['company']>;

function momentsOf(
  { company, approvals }: CompanyPageQuery,
  roundName: (round: Company['fundingRounds']['nodes'][number]) => string,
  name: (named: { label: string; labelZh?: string | null }) => string,
): Moment[] {
  if (!company) return [];
  return [
    ...company.fundingRounds.nodes.map((round) => ({
      id: round.id,
      on: round.announcedOn,
      kind: 'FUNDING_ROUND',
      text: roundName(round),
      usd: round.amount?.usd,
    })),
    ...approvals.nodes.map(({ id, decidedOn, number, authority, product }) => ({
      id,
      on: decidedOn,
      kind: 'APPROVAL',
      text: `${number ?? authority} ${name(product)}`,
    })),
    ...company.listings.map(({ id, on, event, exchange }) => ({
      id,
      on,
      kind: 'LISTING',
      text: `${event.toLowerCase()} ${exchange ?? ''}`,
    })),
    ...company.deals.map(({ id, on, buyer, target }) => ({
      id,
      on,
      kind: 'DEAL',
      text: `${buyer} – ${name(target)}`,
    })),
  ];
}
