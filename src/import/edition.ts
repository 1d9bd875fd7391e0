// Editions of a list that is reissued: opened before its rows are written, closed when all of them are.
import type { Store } from '../store/store.ts';

export type Edition = {
  label: string;
  asOf: string;
  importedAt: string;
  sha256: string;
  recordCount: number;
  /** Rows of the file that broke a rule. */
  rejectedCount: number;
};
export type EditionSource = { id: string; props: { slug: string } & Record<string, unknown> };
export type OpenEdition = { id: string; asOf: string; isSame: boolean; isNew: boolean; props: Edition };

/**
 * Digest and count are kept last (closeEdition), so that an import that broke off is not taken for a whole one, and
 * what it adds is not counted twice. With `add`
 * the file is a part of an edition that may be there already.
 */
export async function openEdition(
  store: Store,
  source: EditionSource,
  { add, ...props }: Edition & { add: boolean },
): Promise<OpenEdition> {
  const id = `source-version:${source.props.slug}:${props.label}`;
  const known = (await store.read('graph/versions', {})).find(({ node }) => node.id === id)?.node;
  const isSame = known?.sha256 === props.sha256;
  if (add && known !== undefined) {
    // Of rows that were rejected these are the mended ones.
    props.rejectedCount += Math.max(0, (known.rejectedCount ?? 0) - props.recordCount);
    props.recordCount += known.recordCount;
    if (known.asOf > props.asOf) props.asOf = known.asOf;
  }
  if (!isSame) {
    const { sha256, recordCount } = known ?? { sha256: '', recordCount: 0 };
    await putEdition(store, source, id, { ...props, sha256, recordCount });
  }
  return { id, asOf: props.asOf, isSame, isNew: known === undefined, props };
}

/**
 * `ids` are all approvals that the edition lists; null where it was only added to. Gives how many approvals a
 * corrected file has taken out of it.
 */
export async function closeEdition(
  store: Store,
  source: EditionSource,
  edition: OpenEdition,
  ids: string[] | null,
): Promise<number> {
  if (edition.isSame) return 0;
  const [taken] =
    ids === null || edition.isNew
      ? []
      : await store.write((tx) => tx.run('unlisted-approval', { version: edition.id, ids }));
  await putEdition(store, source, edition.id, edition.props);
  return taken?.n ?? 0;
}

async function putEdition(store: Store, source: EditionSource, id: string, props: Edition): Promise<void> {
  await store.write(async (tx) => {
    await tx.run('source-version', { source, version: { id, props } });
    await tx.run('graph-state', { factsDigest: null });
  });
}
