import {
  InvestorCoInvestors,
  type InvestorCoInvestorsQuery,
  InvestorFundingRounds,
  InvestorPage as InvestorOperation,
  type InvestorPageQuery,
  InvestorPortfolio,
} from '../../generated/operations.ts';
import { Related, WholeList } from '../table/related.tsx';
import type { Column } from '../table/table.tsx';
import { type Reader, useWords } from '../words/use-words.ts';
import { NEWEST_FIRST } from './approval-columns.tsx';
import { EntityFrame, OtherNames } from './entity-frame.tsx';
import { Facts, linkTo } from './facts.tsx';
import { fundingRoundColumns } from './funding-round-columns.tsx';
import { NodeLink } from './node-links.tsx';
import { EARLIEST_FIRST, stakeColumns } from './stake-columns.tsx';
import { Timeline } from './timeline.tsx';

export function InvestorPage({ data, slug }: { data: InvestorPageQuery; slug: string }) {
  const reader = useWords();
  const { words, name, country } = reader;
  const { entity, fields } = words;
  const investor = data.investor;
  if (!investor) return null;
  const title = name(investor);
  const variables = { slug };
  return (
    <EntityFrame
      id={investor.id}
      kind="INVESTOR"
      title={title}
      subtitle={<OtherNames title={title} node={investor} aliases={investor.aliases} />}
      query={{ operation: InvestorOperation, variables }}
    >
      <Facts
        of={title}
        caveat={investor.caveat}
        sources={investor.sources}
        facts={[
          [fields.kind, investor.kind],
          [fields.country, country(investor.country)],
          [fields.website, linkTo(investor.website)],
          [
            words.nav.money,
            <a href={`/money?investor=${slug}`} key="money">
              {words.home.money}
            </a>,
          ],
        ]}
      />
      <Timeline
        moments={investor.fundingRounds.nodes.map((round) => ({
          id: round.id,
          on: round.announcedOn,
          kind: 'FUNDING_ROUND',
          text: `${name(round.company)} ${round.series ?? ''}`,
          usd: round.amount?.usd,
        }))}
      />
      <WholeList
        name="exposure"
        title={entity.exposure}
        columns={exposureColumns(reader)}
        rows={investor.exposure}
      />
      <Related
        name="portfolio"
        title={entity.portfolio}
        columns={stakeColumns(reader, 'company')}
        orders={EARLIEST_FIRST}
        source={{ operation: InvestorPortfolio, variables, pick: (page) => page.investor?.portfolio }}
      />
      <Related
        name="rounds"
        title={entity.rounds}
        columns={fundingRoundColumns(reader)}
        orders={NEWEST_FIRST}
        source={{ operation: InvestorFundingRounds, variables, pick: (page) => page.investor?.fundingRounds }}
      />
      <Related
        name="co-investors"
        title={entity.coInvestors}
        columns={coInvestorColumns(reader)}
        source={{ operation: InvestorCoInvestors, variables, pick: (page) => page.investor?.coInvestors }}
      />
    </EntityFrame>
  );
}

type Investor = NonNullable<InvestorPageQuery['investor']>;

function exposureColumns({ words, name }: Reader): Column<Investor['exposure'][number]>[] {
  return [
    {
      head: words.fields.organ,
      cell: (row) => <NodeLink node={row.organ} />,
      text: (row) => (row.organ ? name(row.organ) : row.key),
    },
    {
      head: words.fields.products,
      numeric: true,
      cell: (row) => row.productCount,
      text: (row) => row.productCount,
    },
    {
      head: words.fields.companies,
      numeric: true,
      cell: (row) => row.companyCount,
      text: (row) => row.companyCount,
    },
  ];
}

type CoInvestor = NonNullable<InvestorCoInvestorsQuery['investor']>['coInvestors']['nodes'][number];

function coInvestorColumns({ words, name }: Reader): Column<CoInvestor>[] {
  return [
    {
      head: words.values.INVESTOR ?? '',
      cell: (row) => <NodeLink node={row.investor} />,
      text: (row) => name(row.investor),
    },
    {
      head: words.fields.sharedCompanies,
      numeric: true,
      cell: (row) => row.sharedCompanies,
      text: (row) => row.sharedCompanies,
    },
    {
      head: words.fields.sharedRounds,
      numeric: true,
      cell: (row) => row.sharedRounds,
      text: (row) => row.sharedRounds,
    },
  ];
}
