// The companies and products that sheets name, for the identity code to resolve together with those of lists.
import { nodeId } from '../../model/ids.ts';
import type { Store } from '../../store/store.ts';
import { loadSheetRows, ofTarget, type SheetRow } from './kept-rows.ts';

/** Names as a source prints them; `within` is the company of a certificate that the facts hold already. */
export type Mention = { source: string; company: string; product: string | null; within: string | null };

export async function loadMentions(store: Store): Promise<Mention[]> {
  const rows = await loadSheetRows(store);
  if (rows.length === 0) return [];
  const makers = new Map(
    (await loadKnownApprovals(store)).map(({ number, company }) => [certificateKey(number), company]),
  );
  const leading = new Set<SheetRow>(leadingRows(ofTarget(rows, 'nmpa')).values());
  return rows
    .flatMap((row) => mentionsOf(row, leading, makers))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Certificates of the NMPA that the facts hold. */
export async function loadKnownApprovals(store: Store) {
  return (await store.read('import/approvals', { authority: 'NMPA' })).filter(({ known }) => known);
}

/** "国械注准20203210001" and "20203210001" are one number. */
export function certificateKey(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length >= 8 ? digits : number.replace(/\s/g, '');
}

/** Of several rows of one certificate the first tells company and product. */
export function leadingRows(rows: readonly SheetRow<'nmpa'>[]): Map<string, SheetRow<'nmpa'>> {
  const first = new Map<string, SheetRow<'nmpa'>>();
  for (const row of rows)
    if (!first.has(certificateKey(row.said.number))) first.set(certificateKey(row.said.number), row);
  return first;
}

function mentionsOf(
  row: SheetRow,
  leading: ReadonlySet<SheetRow>,
  makers: ReadonlyMap<string, string>,
): Mention[] {
  const source = nodeId('Source', row.source.slug);
  switch (row.target) {
    case 'funding':
      return [{ source, company: row.said.company, product: null, within: null }];
    case 'procurement': {
      const { supplier, product } = row.said;
      return supplier === null ? [] : [{ source, company: supplier, product, within: null }];
    }
    case 'nmpa': {
      const { number, company, product } = row.said;
      const within = makers.get(certificateKey(number)) ?? null;
      if (within !== null) return [{ source, company, product: null, within }];
      return leading.has(row) ? [{ source, company, product, within }] : [];
    }
  }
}

const sortKey = ({ company, product, source }: Mention) => `${company}\n${product ?? ''}\n${source}`;
