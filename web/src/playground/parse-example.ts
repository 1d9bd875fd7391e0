export interface Example {
  /** The digits of the file name, `03`: what an address names. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** The whole file, comments included: what the editor shows. */
  readonly text: string;
}

const comment = (line: string | undefined): string | undefined => /^#\s*(.*\S)\s*$/.exec(line ?? '')?.[1];

/** Reads `03-some-name.graphql`: its first line is the title, its second the question it answers. */
export function parseExample(path: string, raw: string): Example | undefined {
  const name = /(?:^|\/)(\d+)-([^/]+)\.graphql$/.exec(path);
  const [, id, slug] = name ?? [];
  if (id === undefined || slug === undefined) return undefined;
  // The editor normalizes line ends; a text that differs from its own would never be recognized again.
  const text = `${raw.replace(/\r\n?/g, '\n').trimEnd()}\n`;
  const lines = text.split('\n');
  return {
    id,
    title: comment(lines[0]) ?? slug.replaceAll('-', ' '),
    question: comment(lines[1]) ?? '',
    text,
  };
}
