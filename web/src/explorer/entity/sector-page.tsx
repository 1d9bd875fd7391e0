import {
  SectorCompanies,
  type SectorCompaniesQuery,
  SectorPage as SectorOperation,
  type SectorPageQuery,
} from '../../generated/operations.ts';
import { CitationsButton } from '../citation/citations.tsx';
import { Related } from '../table/related.tsx';
import type { Column } from '../table/table.tsx';
import { type Reader, useWords } from '../words/use-words.ts';
import { sourcesColumn } from './company-columns.tsx';
import { EntityFrame, OtherNames } from './entity-frame.tsx';
import { Facts } from './facts.tsx';
import { NodeLink, NodeLinks } from './node-links.tsx';

export function SectorPage({ data, slug }: { data: SectorPageQuery; slug: string }) {
  const reader = useWords();
  const { words, name, value, day } = reader;
  const { entity, fields } = words;
  const sector = data.sector;
  if (!sector) return null;
  const title = name(sector);
  const { maturity } = sector;
  return (
    <EntityFrame
      id={sector.id}
      kind="SECTOR"
      title={title}
      subtitle={<OtherNames title={title} node={sector} />}
      query={{ operation: SectorOperation, variables: { slug } }}
    >
      <Facts
        of={title}
        caveat={sector.caveat}
        sources={sector.sources}
        facts={[
          [fields.parent, sector.parent && <NodeLink node={sector.parent} />],
          [entity.parts, sector.parts.length > 0 && <NodeLinks nodes={sector.parts} />],
          [fields.ends, sector.ends.map(value).join(', ')],
          [fields.departments, sector.departments.length > 0 && <NodeLinks nodes={sector.departments} />],
          [
            fields.maturity,
            maturity && (
              <>
                {value(maturity.phase)} ({day(maturity.asOf)}){' '}
                <CitationsButton sources={maturity.sources} of={`${fields.maturity} ${title}`} />
              </>
            ),
          ],
        ]}
      />
      <Related
        name="companies"
        title={entity.companies}
        columns={companyColumns(reader)}
        orders={{ first: 'NAME' }}
        source={{ operation: SectorCompanies, variables: { slug }, pick: (page) => page.sector?.companies }}
      />
    </EntityFrame>
  );
}

type Company = NonNullable<SectorCompaniesQuery['sector']>['companies']['nodes'][number];

function companyColumns(reader: Reader): Column<Company>[] {
  const { words, name, country, day, usd } = reader;
  const { fields } = words;
  return [
    { head: fields.name, order: 'NAME', cell: (row) => <NodeLink node={row} />, text: name },
    { head: fields.country, cell: (row) => country(row.country), text: (row) => row.country },
    { head: fields.city, cell: (row) => row.city, text: (row) => row.city },
    { head: fields.founded, cell: (row) => day(row.foundedOn), text: (row) => row.foundedOn },
    {
      head: fields.raised,
      numeric: true,
      cell: (row) => row.funding.disclosedCount > 0 && usd(row.funding.disclosedUsd),
      text: (row) => (row.funding.disclosedCount > 0 ? row.funding.disclosedUsd : null),
    },
    sourcesColumn(reader, (row: Company) => name(row)),
  ];
}
