// Patterns that people write into data files: read as regular expressions that cannot hang on any text.

const MAX_LENGTH = 800;

/** A letter's case does not matter. Throws an Error that says what is wrong with the pattern. */
export function parsePattern(text: string): RegExp {
  if (text.length > MAX_LENGTH) throw new Error(`must have at most ${MAX_LENGTH} characters`);
  // Classes and escapes hold brackets and signs that repeat nothing.
  const bare = text.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/\\[1-9k]/.test(text)) throw new Error('must not refer back to a group');
  if (/\(\?(?!:)/.test(bare)) throw new Error('must not look ahead or behind; use the column not_pattern');
  if (/\)[*+{]/.test(bare)) throw new Error('must not repeat a group');
  // Each one multiplies the work by the length of the text; two of them are squares at most.
  if ((bare.match(/[*+]|\{\d+,\}/g) ?? []).length > 2) throw new Error('must have at most two of * and +');
  try {
    return new RegExp(text, 'iu');
  } catch (error) {
    throw new Error(`is no regular expression: ${(error as Error).message}`);
  }
}
