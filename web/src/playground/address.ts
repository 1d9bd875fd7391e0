import type { Example } from './parse-example.ts';

/** What an address asks the playground to open. */
export interface Opening {
  readonly query: string;
  readonly variables: string;
}

type FindById = (id: string) => Example | undefined;
type FindByText = (text: string) => Example | undefined;

/** Reads `?example=03` or `?query=…&variables=…`. An unknown example opens nothing. */
export function openingFrom(search: string, exampleById: FindById): Opening | undefined {
  const params = new URLSearchParams(search);
  const id = params.get('example');
  const example = id ? exampleById(id) : undefined;
  if (example) return { query: example.text, variables: '' };
  const query = params.get('query');
  return query
    ? { query: query.replace(/\r\n?/g, '\n'), variables: params.get('variables') ?? '' }
    : undefined;
}

/**
 * The search part that describes the operation on screen: an unedited example has its own address, an
 * operation that came by link keeps its link, anything else has none (the tabs are kept by GraphiQL).
 */
export function searchFor(text: string, search: string, exampleByText: FindByText): string {
  const example = exampleByText(text);
  if (example) return `?example=${example.id}`;
  const linked = openingFrom(search, () => undefined);
  return linked?.query === text ? search : '';
}
