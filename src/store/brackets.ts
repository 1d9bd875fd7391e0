// Finds its way through the text of a statement: what stands in brackets or quotes is one thing.

/** Parts between the separator where it stands outside of any brackets. */
export function pieces(text: string, separator: RegExp): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; ) {
    const [found = ''] = separator.exec(text.slice(at)) ?? [];
    const end = found === '' ? next(text, at) : at + found.length;
    if (found === '') parts[parts.length - 1] += text.slice(at, end);
    else parts.push('');
    at = end;
  }
  return parts.map((part) => part.trim());
}

/** The place behind what stands here: a bracket or quotation as a whole, else one character. */
export function next(text: string, at: number): number {
  const char = text[at] as string;
  return isQuote(char) || /[([{]/.test(char) ? closing(text, at) + 1 : at + 1;
}

export function closing(text: string, at: number): number {
  const opened = text[at] as string;
  if (isQuote(opened)) return text.indexOf(opened, at + 1);
  for (let end = at + 1; end < text.length; end = next(text, end))
    if (/[)\]}]/.test(text[end] as string)) return end;
  throw new Error(`A bracket is not closed: ${text.slice(at, at + 60)}`);
}

export function isQuote(char: string): boolean {
  return char === "'" || char === '"' || char === '`';
}
