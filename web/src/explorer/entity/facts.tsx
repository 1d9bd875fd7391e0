import type { ReactNode } from 'react';
import type { CitationFactsFragment } from '../../generated/operations.ts';
import { CitationsButton } from '../citation/citations.tsx';
import { useWords } from '../words/use-words.ts';
import './facts.css';

export type Fact = [label: string, value: ReactNode];

/** What is known of a node; what is unknown is left out. */
export function Facts({
  facts,
  caveat,
  sources,
  of,
}: {
  facts: readonly Fact[];
  caveat?: string | null | undefined;
  sources?: readonly CitationFactsFragment[] | undefined;
  of: string;
}) {
  const { words } = useWords();
  const known = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  return (
    <section className="panel facts" aria-label={words.entity.facts}>
      <dl>
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {sources && sources.length > 0 && (
          <div>
            <dt>{words.entity.sources}</dt>
            <dd>
              <CitationsButton sources={sources} of={of} />
            </dd>
          </div>
        )}
      </dl>
      {caveat && (
        <p className="caveat">
          <strong>{words.entity.caveat}.</strong> {caveat}
        </p>
      )}
    </section>
  );
}

export const linkTo = (address: string | null | undefined): ReactNode =>
  address && (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')} ↗
    </a>
  );
