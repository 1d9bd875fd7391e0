// The head of every entity's page, and what leads on from it.
import type { ReactNode } from 'react';
import type { Operation } from '../../generated/operations.ts';
import { View } from '../frame/view.tsx';
import { useWords } from '../words/use-words.ts';

export function EntityFrame<D, V>({
  id,
  kind,
  title,
  subtitle,
  query,
  children,
}: {
  id: string;
  /** As the API names it: FUNDING_ROUND. */
  kind: string;
  title: string;
  subtitle?: ReactNode;
  query: { operation: Operation<D, V>; variables: V };
  children: ReactNode;
}) {
  const { words, value } = useWords();
  return (
    <View
      title={title}
      kind={
        <span className="chip">
          <i className={`dot ${kind.toLowerCase()}`} />
          {value(kind)}
        </span>
      }
      lead={subtitle}
      query={query}
      actions={
        <>
          <a className="button" href={`/network?at=${encodeURIComponent(id)}`}>
            {words.entity.inNetwork}
          </a>
          <a className="button" href={`/trace?from=${encodeURIComponent(id)}`}>
            {words.entity.traceFrom}
          </a>
        </>
      }
    >
      <div className="entity">{children}</div>
    </View>
  );
}

/** The other name, and what else it is called. */
export function OtherNames({
  title,
  node,
  aliases = [],
}: {
  title: string;
  node: { label: string; labelZh?: string | null };
  aliases?: readonly string[];
}) {
  const { words } = useWords();
  const other = [node.label, node.labelZh].filter((one) => one && one !== title);
  return (
    <>
      {other.join(' · ')}
      {aliases.length > 0 && (
        <div>
          {words.entity.aliases}: {aliases.join(', ')}
        </div>
      )}
    </>
  );
}
