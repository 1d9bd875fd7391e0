// Companies of the facts that are judged to be one: the row of the one takes in the others, and every reference to
// them, before anything is written. Without the judgement the next import writes them apart again.
import { nodeId } from '../../model/ids.ts';
import type { CheckedRow } from '../check-rows.ts';
import { company } from '../row-schemas/company.ts';
import type { Concept } from '../row-schemas/concept.ts';
import type { Judgement } from './judgements.ts';
import type { KnownCompany } from './name-companies.ts';
import { resolveCompanies } from './resolve.ts';

type Row = Record<string, unknown> & { slug: string };
type File = { concept: Concept; checked: { rows: CheckedRow<Row>[] } };
type CompanyRow = Row & {
  name: string;
  name_zh: string | null;
  aliases: string[];
  sectors: string[];
  sources: { source: string; locator: string | null }[];
};

/** Changes the rows in place; gives the slug of every company that is now a part of another, and of that other. */
export function foldCompanies(files: File[], judgements: Judgement[]): Map<string, string> {
  const companies = files.find(({ concept }) => concept === (company as Concept));
  if (companies === undefined || judgements.length === 0) return new Map();
  const rows = new Map(companies.checked.rows.map(({ row }) => [row.slug, row as CompanyRow]));
  const known = [...rows.values()].map(toKnown);
  const { companyOfKnown } = resolveCompanies({ known, listed: [], judgements });
  const folded = new Map(
    known
      .map(({ id, slug }) => [slug, companyOfKnown(id).slug] as const)
      .filter(([slug, into]) => slug !== into),
  );
  for (const [slug, into] of folded) {
    const [part, whole] = [rows.get(slug), rows.get(into)];
    if (part !== undefined && whole !== undefined) rows.set(into, join(whole, part));
  }
  companies.checked.rows = companies.checked.rows
    .filter(({ row }) => !folded.has(row.slug))
    .map(({ record, row }) => ({ record, row: rows.get(row.slug) ?? row }));
  if (folded.size > 0) for (const file of files) redirect(file, folded);
  return folded;
}

function toKnown({ slug, name, name_zh, aliases }: CompanyRow): KnownCompany {
  const names = [name, ...(name_zh === null ? [] : [name_zh]), ...aliases];
  return { id: nodeId('Company', slug), slug, name, names };
}

/** What the whole does not tell, the part does; lists hold what both tell. */
function join(whole: CompanyRow, part: CompanyRow): CompanyRow {
  const filled = Object.entries(part).filter(([column]) => whole[column] === null);
  const names = [part.name, ...(part.name_zh === null ? [] : [part.name_zh]), ...part.aliases];
  const cited = new Set(whole.sources.map(({ source, locator }) => `${source} ${locator}`));
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

function redirect({ concept, checked }: File, folded: Map<string, string>): void {
  const columns = Object.keys(concept.references).filter(
    (column) => concept.references[column] === 'Company',
  );
  const into = (slug: unknown) => folded.get(String(slug)) ?? slug;
  if (columns.length === 0) return;
  checked.rows = checked.rows.map(({ record, row }) => {
    const changed = columns.map((column) => {
      const value = row[column];
      return [column, Array.isArray(value) ? [...new Set(value.map(into))] : into(value)] as const;
    });
    return { record, row: { ...row, ...Object.fromEntries(changed) } };
  });
}
