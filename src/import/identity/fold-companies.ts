// Companies of the facts that are judged to be one: the row of the one takes in the others, and every reference to
// them, before anything is written. Without the judgement the next import writes them apart again.
import { spellingOf } from '../../model/company-names.ts';
import { nodeId } from '../../model/ids.ts';
import type { Concept } from '../row-schemas/concept.ts';
import type { Judgement } from './judgements.ts';
import type { KnownCompany } from './name-companies.ts';
import { resolveCompanies } from './resolve.ts';

type Row = Record<string, unknown> & { slug: string };
export type CompanyRow = Row & {
  name: string;
  name_zh: string | null;
  aliases: string[];
  sectors: string[];
  sources: { source: string; locator: string | null }[];
};

export type Folding = {
  /** Slug of every company that is now a part of another, and of that other. */
  into: Map<string, string>;
  /** Slugs of the parts of a company. */
  partsOf(slug: string): string[];
  /** A row as it is to be written; null for a company that is a part of another. */
  fold(concept: Concept, row: Row): Row | null;
};

/** Tells which companies judgements may speak of: the others fold into nothing. */
export function createMention(judgements: Judgement[]): (row: Row) => boolean {
  const cells = judgements.flatMap(({ a, b }) => [a, b]);
  if (cells.length === 0) return () => false;
  const slugs = new Set(cells);
  const spellings = new Set(cells.map(spellingOf));
  return (row) =>
    slugs.has(row.slug) || toKnown(row as CompanyRow).names.some((name) => spellings.has(spellingOf(name)));
}

/** `mentioned` are the companies that judgements may speak of, in the order of their file. */
export function foldCompanies(mentioned: CompanyRow[], judgements: Judgement[]): Folding {
  const rows = new Map(mentioned.map((row) => [row.slug, row]));
  const known = mentioned.map(toKnown);
  const { companyOfKnown } = resolveCompanies({ known, listed: [], judgements });
  const into = new Map(
    known
      .map(({ id, slug }) => [slug, companyOfKnown(id).slug] as const)
      .filter(([slug, whole]) => slug !== whole),
  );
  const parts = new Map<string, string[]>();
  for (const [slug, target] of into) {
    const [part, whole] = [rows.get(slug), rows.get(target)];
    if (part !== undefined && whole !== undefined) rows.set(target, join(whole, part));
    parts.set(target, [...(parts.get(target) ?? []), slug]);
  }
  return {
    into,
    partsOf: (slug) => parts.get(slug) ?? [],
    fold(concept, row) {
      if (into.size === 0) return row;
      if (concept.type !== 'Company') return redirect(concept, row, into);
      return into.has(row.slug) ? null : (rows.get(row.slug) ?? row);
    },
  };
}

function toKnown({ slug, name, name_zh, aliases }: CompanyRow): KnownCompany {
  const names = [name, ...(name_zh === null ? [] : [name_zh]), ...aliases];
  return { id: nodeId('Company', slug), slug, name, names };
}

/** What the whole does not tell, the part does; lists hold what both tell. */
function join(whole: CompanyRow, part: CompanyRow): CompanyRow {
  const filled = Object.entries(part).filter(([column]) => whole[column] === null);
  const cited = new Set(whole.sources.map(({ source, locator }) => `${source} ${locator}`));
  const { names } = toKnown(part);
  return {
    ...whole,
    ...Object.fromEntries(filled),
    aliases: [...new Set([...whole.aliases, ...names])].filter((name) => name !== whole.name),
    sectors: [...new Set([...whole.sectors, ...part.sectors])],
    sources: [
      ...whole.sources,
      ...part.sources.filter(({ source, locator }) => !cited.has(`${source} ${locator}`)),
    ],
  };
}

function redirect({ references }: Concept, row: Row, folded: Map<string, string>): Row {
  const columns = Object.keys(references).filter((column) => references[column] === 'Company');
  if (columns.length === 0) return row;
  const into = (slug: unknown) => folded.get(String(slug)) ?? slug;
  const changed = columns.map((column) => {
    const value = row[column];
    return [column, Array.isArray(value) ? [...new Set(value.map(into))] : into(value)] as const;
  });
  return { ...row, ...Object.fromEntries(changed) };
}
