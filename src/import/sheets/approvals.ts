// Certificates that sheets state: those of the facts with the same number, else new ones.
import type { ReadRow } from '../../generated/statements.ts';
import { nodeId } from '../../model/ids.ts';
import { toSlug } from '../../model/names.ts';
import type { Identity } from '../identity.ts';
import type { WriteRow } from '../write-rows.ts';
import { agree, caveatOf, citeRows, exactest, firstKnown } from './citations.ts';
import { groupBy } from './gather-rounds.ts';
import type { SheetRow } from './kept-rows.ts';
import { certificateKey } from './mentions.ts';

type Row = SheetRow<'nmpa'>;
type KnownApproval = ReadRow<'import/approvals'>;
type Context = { identity: Identity; facts: readonly KnownApproval[] };
/** What a node says, to tell how a row differs from it. */
type Told = { company: string; product: string; decidedOn: string | null; pathway: string | null };

const AUTHORITY = { authority: 'authority:nmpa', authorityName: 'NMPA' };

export function approvalRows(rows: readonly Row[], { identity, facts }: Context): WriteRow[] {
  const known = new Map(facts.map((fact) => [certificateKey(fact.number), fact]));
  return [...groupBy(rows, ({ said }) => certificateKey(said.number))].map(([number, stated]) => {
    const fact = known.get(number);
    if (fact === undefined) return newApproval(number, stated, identity);
    const told = {
      company: fact.company,
      product: fact.product,
      decidedOn: fact.statedOn ?? null,
      pathway: fact.statedPathway ?? null,
    };
    const citations = citeRows(stated, differingFrom(told, identity));
    return { id: fact.id, props: {}, product: fact.product, ...AUTHORITY, citations };
  });
}

function newApproval(key: string, rows: readonly Row[], identity: Identity): WriteRow {
  const said = rows.map((row) => row.said);
  const { number, company, product } = said[0] as Row['said'];
  const statedOn = exactest(said.map((one) => one.decided_on));
  const statedPathway = firstKnown(said, (one) => one.pathway);
  const meant = identity.productNamed(company, product) ?? '';
  const told = {
    company: identity.companyNamed(company).id,
    product: meant,
    decidedOn: statedOn,
    pathway: statedPathway,
  };
  const citations = citeRows(rows, differingFrom(told, identity));
  return {
    id: nodeId('Approval', `nmpa-${toSlug(key)}`),
    props: {
      number,
      authority: 'NMPA',
      authorityName: 'NMPA',
      deviceClass: firstKnown(said, (one) => one.device_class),
      statedOn,
      statedPathway,
      caveat: caveatOf(citations, []),
    },
    product: meant,
    ...AUTHORITY,
    citations,
  };
}

function differingFrom(told: Told, identity: Identity): (row: Row) => string[] {
  return ({ said }) => [
    ...(identity.companyNamed(said.company).id === told.company ? [] : [`company ${said.company}`]),
    ...(identity.productNamed(said.company, said.product) === told.product
      ? []
      : [`product ${said.product}`]),
    ...(said.decided_on === null || (told.decidedOn !== null && agree(said.decided_on, told.decidedOn))
      ? []
      : [`decided ${said.decided_on}`]),
    ...(said.pathway === null || said.pathway === told.pathway ? [] : [`pathway ${said.pathway}`]),
  ];
}
