// Funding rounds that sheets state: those of the facts where they mean one, else new ones.
import type { ReadRow } from '../../generated/statements.ts';
import { seriesKey } from '../../model/funding-series.ts';
import { nodeId } from '../../model/ids.ts';
import { toSlug } from '../../model/names.ts';
import type { Identity } from '../identity.ts';
import type { Surroundings } from '../row-schemas/concept.ts';
import type { WriteRow } from '../write-rows.ts';
import { agree, caveatOf, citeRows, exactest, firstKnown, printMoney } from './citations.ts';
import { gatherRounds, groupBy } from './gather-rounds.ts';
import type { SheetRow } from './kept-rows.ts';
import type { Parties } from './parties.ts';

type Row = SheetRow<'funding'>;
type KnownRound = ReadRow<'import/rounds'>;
type Member = { row: Row } | { fact: KnownRound };
type Context = {
  identity: Identity;
  investors: Parties;
  facts: readonly KnownRound[];
  money: Surroundings['money'];
};
/** What a node says, to tell how a row differs from it. */
type Told = {
  series: string | null;
  announcedOn: string | null;
  amount: number | null;
  currency: string | null;
  investors: ReadonlySet<string>;
};

export function roundRows(rows: readonly Row[], context: Context): WriteRow[] {
  const { identity, facts } = context;
  const members: Member[] = [...facts.map((fact) => ({ fact })), ...rows.map((row) => ({ row }))];
  const rounds = gatherRounds(members, (member) =>
    'fact' in member
      ? { ...member.fact, series: member.fact.series ?? null, announcedOn: member.fact.announcedOn ?? null }
      : {
          company: identity.companyNamed(member.row.said.company).id,
          kind: member.row.said.kind,
          series: member.row.said.series,
          announcedOn: member.row.said.announced_on,
        },
  );
  const taken = new Set(facts.map(({ id }) => id));
  return [...rounds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, round]) => {
      const stated = round.flatMap((member) => ('row' in member ? [member.row] : []));
      const known = round.flatMap((member) => ('fact' in member ? [member.fact] : []));
      if (stated.length === 0) return [];
      return known.length > 0 ? knownRounds(stated, known, context) : [newRound(stated, context, taken)];
    });
}

/** Of several rounds of the facts a row means the one with its amount and day, else the first. */
function knownRounds(stated: readonly Row[], known: readonly KnownRound[], context: Context): WriteRow[] {
  const likeness = ({ said }: Row, fact: KnownRound) =>
    (fact.amount === said.amount && said.amount !== null ? 2 : 0) +
    (fact.announcedOn === said.announced_on ? 1 : 0);
  const meant = (row: Row) =>
    known.toSorted((a, b) => likeness(row, b) - likeness(row, a) || (a.id < b.id ? -1 : 1))[0]?.id ?? '';
  return [...groupBy(stated, meant)].map(([id, rows]) => {
    const fact = known.find((one) => one.id === id);
    const told: Told = {
      series: fact?.series ?? null,
      announcedOn: fact?.announcedOn ?? null,
      amount: fact?.amount ?? null,
      currency: fact?.currency ?? null,
      investors: new Set(fact?.investors),
    };
    return { id, props: {}, investors: [], citations: citeRows(rows, differingFrom(told, context)) };
  });
}

function newRound(rows: readonly Row[], context: Context, taken: Set<string>): WriteRow {
  const { identity, investors, money } = context;
  const said = rows.map((row) => row.said);
  const first = said[0] as Row['said'];
  const company = identity.companyNamed(first.company);
  const leads = new Set(
    said
      .flatMap((one) => (one.is_lead === 'YES' ? [...one.leads, ...one.investors] : one.leads))
      .map((name) => investors.idOf(name)),
  );
  const all = new Set(
    said.flatMap((one) => [...one.investors, ...one.leads].map((name) => investors.idOf(name))),
  );
  const priced = said.find(({ amount }) => amount !== null);
  const told: Told = {
    series: firstKnown(said, ({ series }) => series),
    announcedOn: exactest(said.map((one) => one.announced_on)),
    amount: priced?.amount ?? null,
    currency: priced === undefined ? firstKnown(said, ({ currency }) => currency) : priced.currency,
    investors: all,
  };
  const citations = citeRows(rows, differingFrom(told, context));
  const words = [company.slug, slugOfSeries(told.series) || first.kind.toLowerCase(), told.announcedOn];
  return {
    id: freeId(
      words
        .filter((word) => word !== null)
        .join('-')
        .replaceAll('_', '-'),
      taken,
    ),
    props: {
      kind: first.kind,
      series: told.series,
      announcedOn: told.announcedOn,
      ...money(told.amount, told.currency, told.announcedOn),
      caveat: caveatOf(citations, told.amount === null ? said.map(({ doubt }) => doubt) : []),
    },
    company: company.id,
    investors: [...all].sort().map((id) => ({ id, lead: leads.has(id) })),
    citations,
  };
}

function differingFrom(told: Told, { investors }: Context): (row: Row) => string[] {
  return ({ said }) => {
    const others = [...new Set([...said.investors, ...said.leads])].filter(
      (name) => !told.investors.has(investors.idOf(name)),
    );
    const isOtherMoney =
      said.amount !== null && (said.amount !== told.amount || !agree(said.currency, told.currency));
    return [
      ...(isOtherMoney ? [`amount ${printMoney(said.amount ?? 0, said.currency)}`] : []),
      ...(said.doubt !== null && told.amount !== null ? [`amount ${said.doubt}`] : []),
      ...(agree(said.announced_on, told.announcedOn) ? [] : [`announced ${said.announced_on}`]),
      ...(said.announced_on !== null && told.announcedOn === null ? [`announced ${said.announced_on}`] : []),
      ...(others.length > 0 ? [`investors ${others.join(', ')}`] : []),
    ];
  };
}

/** "B+" and "B" differ in their sign alone. */
const slugOfSeries = (series: string | null) =>
  series === null ? '' : toSlug(seriesKey(series).replaceAll('+', ' plus'));

function freeId(slug: string, taken: Set<string>): string {
  let id = nodeId('FundingRound', slug);
  for (let n = 2; taken.has(id); n++) id = nodeId('FundingRound', `${slug}-${n}`);
  taken.add(id);
  return id;
}
