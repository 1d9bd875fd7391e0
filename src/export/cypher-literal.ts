// Values as Cypher writes them. Nowhere else does text become Cypher, so nothing gets through unescaped.
import { KnownError } from '../errors.ts';
import { typeOf } from '../model/typed-column.ts';
import type { Properties } from './read-graph.ts';

/** Labels, types and names of properties, in backticks. Those that no importer would write are refused, not escaped. */
export function cypherName(name: string): string {
  if (/^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name)) return `\`${name}\``;
  throw new KnownError(
    'UNREADABLE_DATA',
    `${JSON.stringify(name)} is a name that a Cypher script cannot carry safely. Export as jsonl.`,
  );
}

export function cypherMap(props: Properties): string {
  return `{${Object.entries(props)
    .map(([name, value]) => `${cypherName(name)}: ${cypherValue(name, value)}`)
    .join(', ')}}`;
}

function cypherValue(name: string, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => cypherValue(name, item)).join(', ')}]`;
  if (typeof value === 'number') return typeOf(name, value) === 'long' ? String(value) : cypherDouble(value);
  return typeof value === 'boolean' ? String(value) : cypherText(String(value));
}

function cypherDouble(value: number): string {
  const text = String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/**
 * A parser that replaces \uXXXX before it pairs backslashes would find a quote in \\u0027; Neo4j 5.26 does not, but the
 * script may be run elsewhere. So the u after a backslash of the text itself is written by its number: both read it alike.
 */
export function cypherText(text: string): string {
  const escaped = text
    .replace(/\\(u?)/g, (_, u) => (u === '' ? '\\\\' : '\\\\\\u0075'))
    .replaceAll("'", "\\'")
    .replace(/[\n\r\t]/g, (character) => WHITESPACE[character] ?? character)
    // Other control characters and the line ends of Unicode would break lines in an editor or a shell.
    .replace(
      /[\p{Cc}\u2028\u2029\ufeff]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `'${escaped}'`;
}

const WHITESPACE: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
