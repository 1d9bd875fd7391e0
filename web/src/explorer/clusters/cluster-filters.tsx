import { type ReactNode, useId } from 'react';
import { withParams } from '../address/address.ts';
import { useWords } from '../words/use-words.ts';
import { AUTHORITIES, COUNTRIES, MODALITIES } from './choices.ts';
import type { DEFAULTS } from './use-clusters.ts';

type Params = typeof DEFAULTS;

export function ClusterFilters({
  params,
  setParams,
}: {
  params: Params;
  setParams(changes: Partial<Params>): void;
}) {
  const { words, value, country } = useWords();
  const years = Array.from({ length: new Date().getFullYear() - 2009 }, (_, back) =>
    String(new Date().getFullYear() - back),
  );
  const select = (
    name: keyof Params,
    label: string,
    options: [string, string][],
    none = words.clusters.all,
  ) => (
    <Select label={label} value={params[name]} onChange={(chosen) => setParams({ [name]: chosen })}>
      {name !== 'split' && <option value="">{none}</option>}
      {options.map(([key, text]) => (
        <option value={key} key={key}>
          {text}
        </option>
      ))}
    </Select>
  );
  const isFiltered = params.authority || params.country || params.modality || params.since || params.asOf;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div className="bar" role="group" aria-label={words.clusters.filters}>
      {select(
        'authority',
        words.clusters.authority,
        AUTHORITIES.map((key) => [key, value(key)]),
      )}
      {select(
        'country',
        words.clusters.country,
        COUNTRIES.map((code) => [code, country(code)]),
      )}
      {select('modality', words.clusters.modality, Object.entries(MODALITIES))}
      {select(
        'since',
        words.clusters.since,
        years.map((year) => [year, year]),
        words.clusters.anytime,
      )}
      {select('split', words.clusters.split, [
        ['application', words.clusters.application],
        ['authority', words.clusters.authority],
      ])}
      {isFiltered && (
        <a
          className="button"
          href={withParams({ authority: null, country: null, modality: null, since: null, asOf: null })}
        >
          {words.clusters.reset}
        </a>
      )}
    </div>
  );
}

export function Select({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
