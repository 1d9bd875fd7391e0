// What a cell shows, whatever form it came in.

/** The text of a formula: =HYPERLINK("address", "K251406") shows K251406. */
export function unwrapCell(text: string): string {
  const trimmed = text.trim();
  return /^=HYPERLINK\(\s*"[^"]*"\s*,\s*"([^"]*)"\s*\)$/i.exec(trimmed)?.[1] ?? trimmed;
}

// Bytes 80 to 9F of Windows-1252, which read as Latin-1 became control characters; blanks have no sign.
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** C1 control characters as the signs that they stand for: U+0099 is a trade-mark sign. */
export function mendControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]?.trim() ?? '');
}
