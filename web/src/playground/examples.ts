import { type Example, parseExample } from './parse-example.ts';

// Bundled, not fetched: the list is there with the first paint and needs no route on the server.
const files = import.meta.glob<string>('@examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const examples: readonly Example[] = Object.entries(files)
  .flatMap(([path, raw]) => parseExample(path, raw) ?? [])
  .sort((a, b) => Number(a.id) - Number(b.id));

const byText = new Map(examples.map((example) => [example.text, example]));

export const exampleById = (id: string): Example | undefined =>
  examples.find((example) => Number(example.id) === Number(id));

/** The example whose unedited text this is. */
export const exampleByText = (text: string): Example | undefined => byText.get(text);
