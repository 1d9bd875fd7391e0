// Slugs are unique and well-formed; no two companies, and no two investors, share a name.
import type { FileName } from './columns.ts';
import { type Row, splitList } from './csv.ts';
import { nameKey } from './slug.ts';

export function checkSlugs(files: ReadonlyMap<FileName, Row[]>): string[] {
  const problems: string[] = [];
  for (const [file, rows] of files) {
    if (file === 'exchange-rate.csv') continue;
    const seen = new Set<string>();
    for (const row of rows) {
      const slug = row.slug ?? '';
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
        problems.push(`${file}: ${slug || '(blank)'} is not a slug.`);
      if (seen.has(slug)) problems.push(`${file}: two rows have the slug ${slug}.`);
      seen.add(slug);
    }
    const slugs = rows.map((row) => row.slug ?? '');
    const misplaced = slugs.find((slug, index) => index > 0 && slug < (slugs[index - 1] ?? ''));
    if (misplaced !== undefined)
      problems.push(`${file}: ${misplaced} is out of order; rows are sorted by slug.`);
  }
  return problems;
}

export function checkNames(files: ReadonlyMap<FileName, Row[]>): string[] {
  const problems: string[] = [];
  for (const file of ['company.csv', 'investor.csv'] as const) {
    const owners = new Map<string, string>();
    for (const row of files.get(file) ?? []) {
      const names = [row.name ?? '', row.name_zh ?? '', ...splitList(row.aliases)];
      for (const name of names.filter((one) => one !== '')) {
        const owner = owners.get(nameKey(name));
        if (owner !== undefined && owner !== row.slug)
          problems.push(`${file}: ${owner} and ${row.slug} share the name ${name}.`);
        owners.set(nameKey(name), row.slug ?? '');
      }
    }
  }
  return problems;
}
