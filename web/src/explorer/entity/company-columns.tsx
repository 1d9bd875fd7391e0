import type { CompanyPageQuery } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import { CitationsButton } from '../citation/citations.tsx';
import type { Column } from '../table/table.tsx';
import type { Reader } from '../words/use-words.ts';
import { NodeLink } from './node-links.tsx';

type Company = NonNullable<CompanyPageQuery['company']>;
type Deal = Company['deals'][number];
type Listing = Company['listings'][number];
type Figure = Company['financials'][number];

export function sourcesColumn<Row extends { sources: Company['sources'] }>(
  { words }: Reader,
  of: (row: Row) => string,
): Column<Row> {
  return {
    head: words.fields.sources,
    cell: (row) => <CitationsButton sources={row.sources} of={of(row)} />,
    text: (row) => row.sources.map(({ source }) => source.url ?? source.title).join(' '),
  };
}

export function dealColumns(reader: Reader): Column<Deal>[] {
  const { words, name, day, value, money } = reader;
  const { fields } = words;
  return [
    {
      head: fields.date,
      cell: (row) => <a href={pathOf(row.id)}>{day(row.on) || words.trace.undated}</a>,
      text: (row) => row.on,
    },
    { head: fields.kind, cell: (row) => value(row.kind), text: (row) => row.kind },
    {
      head: fields.buyer,
      cell: (row) => (row.buyerCompany ? <NodeLink node={row.buyerCompany} /> : row.buyer),
      text: (row) => row.buyer,
    },
    { head: fields.target, cell: (row) => <NodeLink node={row.target} />, text: (row) => name(row.target) },
    {
      head: fields.upfront,
      numeric: true,
      cell: (row) => money(row.upfront),
      text: (row) => money(row.upfront),
    },
    { head: fields.total, numeric: true, cell: (row) => money(row.total), text: (row) => money(row.total) },
    sourcesColumn(reader, (row) => `${row.buyer} – ${name(row.target)}`),
  ];
}

export function listingColumns(reader: Reader): Column<Listing>[] {
  const { words, day, value } = reader;
  const { fields } = words;
  return [
    {
      head: fields.date,
      cell: (row) => <a href={pathOf(row.id)}>{day(row.on) || words.trace.undated}</a>,
      text: (row) => row.on,
    },
    { head: fields.event, cell: (row) => value(row.event), text: (row) => row.event },
    { head: fields.exchange, cell: (row) => row.exchange, text: (row) => row.exchange },
    { head: fields.ticker, cell: (row) => row.ticker, text: (row) => row.ticker },
    sourcesColumn(reader, (row) => value(row.event)),
  ];
}

export function figureColumns(reader: Reader): Column<Figure>[] {
  const { words, value, money, percent } = reader;
  const { fields } = words;
  return [
    {
      head: fields.period,
      cell: (row) => <a href={pathOf(row.id)}>{row.period}</a>,
      text: (row) => row.period,
    },
    {
      head: fields.metric,
      cell: (row) => row.metricStated ?? value(row.metric),
      text: (row) => row.metricStated ?? row.metric,
    },
    {
      head: fields.amount,
      numeric: true,
      cell: (row) => (row.percent == null ? money(row.money) : percent(row.percent / 100)),
      text: (row) => row.percent ?? (row.money && `${row.money.amount} ${row.money.currency}`),
    },
    {
      head: fields.growth,
      numeric: true,
      cell: (row) => row.growth != null && percent(row.growth / 100),
      text: (row) => row.growth,
    },
    sourcesColumn(reader, (row) => `${value(row.metric)} ${row.period}`),
  ];
}
