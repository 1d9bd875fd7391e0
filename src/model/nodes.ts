// Nodes as the graph stores them, and the rows that statements return around them.
// A property that a node lacks is unknown: it is absent or null here, and null in the API.
import type { PartialDate } from './partial-date.ts';

type Maybe<T> = T | null | undefined;

export type Entity = { id: string };
export type Named = Entity & { slug: string; name: string; nameZh?: Maybe<string> };
/** A fact may carry a doubt or a conflict in words. */
export type Caveat = { caveat?: Maybe<string> };

export type Company = Named &
  Caveat & {
    aliases: Maybe<string[]>;
    /** Names under which a regulator's list states the company, as printed there. */
    listedAs?: Maybe<string[]>;
    formerSlugs?: Maybe<string[]>;
    country?: Maybe<string>;
    city?: Maybe<string>;
    foundedOn?: Maybe<PartialDate>;
    website?: Maybe<string>;
  };

export type Product = Named &
  Caveat & {
    application?: Maybe<string>;
    conditions?: Maybe<string[]>;
  };

export type Organ = Named & { uberon?: Maybe<string>; level: string };
export type Modality = Named & { dicom?: Maybe<string> };

export type Approval = Entity &
  Caveat & {
    number?: Maybe<string>;
    authority: string;
    authorityName?: Maybe<string>;
    pathway?: Maybe<string>;
    panel?: Maybe<string>;
    productCode?: Maybe<string>;
    deviceClass?: Maybe<string>;
    decidedOn?: Maybe<PartialDate>;
  };

export type Investor = Named &
  Caveat & {
    aliases: Maybe<string[]>;
    kind?: Maybe<string>;
    country?: Maybe<string>;
    website?: Maybe<string>;
  };

/** `usd` is the amount at the year's average rate; absent where no rate or no amount is known. */
export type MoneyProps = { amount?: Maybe<number>; currency?: Maybe<string>; usd?: Maybe<number> };

export type FundingRound = Entity &
  Caveat &
  MoneyProps & {
    kind: string;
    series?: Maybe<string>;
    announcedOn?: Maybe<PartialDate>;
  };

export type Hospital = Named &
  Caveat & {
    level?: Maybe<string>;
    levelStated?: Maybe<string>;
    city?: Maybe<string>;
    province?: Maybe<string>;
    region?: Maybe<string>;
    country?: Maybe<string>;
  };

export type Procurement = Entity &
  Caveat &
  MoneyProps & {
    title?: Maybe<string>;
    supplierStated?: Maybe<string>;
    kind?: Maybe<string>;
    pricing?: Maybe<string>;
    stage: string;
    awardedOn?: Maybe<PartialDate>;
  };

export type Source = Entity & {
  slug: string;
  title: string;
  url?: Maybe<string>;
  publisher?: Maybe<string>;
  publishedOn?: Maybe<PartialDate>;
  trust?: Maybe<string>;
};

export type SourceVersion = Entity & {
  label: string;
  asOf: string;
  importedAt: string;
  sha256: string;
  recordCount: number;
  rejectedCount: Maybe<number>;
};

export type Citation = {
  source: Source;
  locator: Maybe<string>;
  statedAs: Maybe<string>;
  retrievedOn: Maybe<string>;
};
export type Target = { organ: Organ; basis: string; rule: Maybe<string> };
export type Participation = { investor: Investor; lead: boolean };
export type Facet = { key: string; count: number };
/** Money over rounds: disclosed amounts that a rate converts, and counts of both kinds. */
export type AmountTotal = { disclosedUsd: number; disclosedCount: number; undisclosedCount: number };
/** Properties of a link, such as `lead` of INVESTED_IN. */
export type Link = Record<string, unknown>;

export type Sector = Named &
  Caveat & {
    ends?: Maybe<string[]>;
    phase?: Maybe<string>;
    phaseAsOf?: Maybe<string>;
  };
export type Department = Named;
export type Policy = Named &
  Caveat & {
    issuer?: Maybe<string>;
    issuedOn?: Maybe<PartialDate>;
    effect?: Maybe<string>;
    target?: Maybe<string>;
  };
export type Claim = Entity &
  Caveat & {
    slug: string;
    topic: string;
    statement: string;
    definition: string;
    period?: Maybe<string>;
    value: number;
    unit: string;
    /** Name of the definition by which the graph computes its own figure (model/claim-definition.ts). */
    computedBy?: Maybe<string>;
    /** Authority whose approvals the claim points at; any without it. */
    authority?: Maybe<string>;
  };
export type Statement = Entity & Caveat & { slug: string; topic: string; statement: string };
export type FinancialFigure = Entity &
  Caveat &
  MoneyProps & {
    metric: string;
    metricStated?: Maybe<string>;
    period: string;
    percent?: Maybe<number>;
    growth?: Maybe<number>;
  };
export type Listing = Entity &
  Caveat & { event: string; exchange?: Maybe<string>; ticker?: Maybe<string>; on?: Maybe<PartialDate> };
/** Both amounts are in the deal's currency. */
export type Deal = Entity &
  Caveat & {
    kind: string;
    buyer: string;
    upfront?: Maybe<number>;
    upfrontUsd?: Maybe<number>;
    total?: Maybe<number>;
    totalUsd?: Maybe<number>;
    currency?: Maybe<string>;
    on?: Maybe<PartialDate>;
  };
export type Reimbursement = Entity &
  Caveat &
  MoneyProps & {
    scheme: string;
    schemeKind?: Maybe<string>;
    application?: Maybe<string>;
    country?: Maybe<string>;
    on?: Maybe<PartialDate>;
  };

/** What an edition says of an approval. */
export type ListedRow = {
  company: string;
  device: string;
  panel?: Maybe<string>;
  productCode?: Maybe<string>;
  decidedOn?: Maybe<PartialDate>;
};

/** The report of one import. The lists of counts run side by side: one place a kind. */
export type Import = {
  id: string;
  source: string;
  file: string;
  sha256?: Maybe<string>;
  edition?: Maybe<string>;
  startedAt: string;
  endedAt?: Maybe<string>;
  /** Last sign of life of one that broke off, in milliseconds. */
  aliveAt?: Maybe<number>;
  outcome: string;
  error?: Maybe<string>;
  kinds?: Maybe<string[]>;
  created?: Maybe<number[]>;
  updated?: Maybe<number[]>;
  unchanged?: Maybe<number[]>;
  removed?: Maybe<number[]>;
  problemCount?: Maybe<number>;
  rejectedCount?: Maybe<number>;
  problems?: Maybe<string[]>;
};

/** Who wrote what by hand; `before` and `after` are JSON. */
export type Audit = {
  id: string;
  at: string;
  /** Name of the token, or who a command was told. */
  who: string;
  role?: Maybe<string>;
  via: 'HTTP' | 'CLI';
  action: string;
  outcome: 'BEGUN' | 'DONE' | 'FAILED';
  before: string;
  after?: Maybe<string>;
  error?: Maybe<string>;
  endedAt?: Maybe<string>;
};
