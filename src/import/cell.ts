// What a cell shows, whatever form it came in.

/** The text of a formula: =HYPERLINK("address", "K251406") shows K251406. */
export function unwrapCell(text: string): string {
  const trimmed = text.trim();
  return /^=HYPERLINK\(\s*"[^"]*"\s*,\s*"([^"]*)"\s*\)$/i.exec(trimmed)?.[1] ?? trimmed;
}

// Windows-1252 signs that were read as Latin-1: bytes 80 to 9F became control characters.
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** C1 control characters as the signs that they stand for: U+0099 is a trade-mark sign. */
export function mendControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.decode(Uint8Array.of(sign.charCodeAt(0))));
}
