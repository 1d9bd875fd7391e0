// The address is the state of a view: a colleague who opens it sees the same.
import { useSyncExternalStore } from 'react';

type Changes = Record<string, string | null>;
type Manner = {
  /** Takes the place of the address before it, so that Back does not stop at every notch of a slider. */
  replace?: boolean;
};

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
window.addEventListener('popstate', tell);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentAddress = (): string => location.pathname + location.search;

export function go(to: string, { replace = false }: Manner = {}): void {
  if (to === currentAddress()) return;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  tell();
}

export function useAddress(): { path: string; params: URLSearchParams } {
  const { pathname, searchParams } = new URL(
    useSyncExternalStore(subscribe, currentAddress),
    location.origin,
  );
  return { path: pathname, params: searchParams };
}

/** The address with some of its parameters changed; null and '' take one away. */
export function withParams(changes: Changes): string {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name);
    else params.set(name, value);
  }
  const search = params.toString();
  return location.pathname + (search === '' ? '' : `?${search}`);
}

/** The view's own parameters, each with the value that stands for its absence. */
export function useParams<Name extends string>(
  defaults: Record<Name, string>,
): [Record<Name, string>, (changes: Partial<Record<Name, string>>, manner?: Manner) => void] {
  const { params } = useAddress();
  const names = Object.keys(defaults) as Name[];
  const values = Object.fromEntries(
    names.map((name) => [name, params.get(name) ?? defaults[name]]),
  ) as Record<Name, string>;
  return [
    values,
    (changes, manner) => {
      const entries = Object.entries(changes) as [Name, string][];
      go(
        withParams(
          Object.fromEntries(entries.map(([name, value]) => [name, value === defaults[name] ? null : value])),
        ),
        manner,
      );
    },
  ];
}
