// Text as XML 1.0 can hold it.

// What XML 1.0 forbids even as a reference: most control characters, lone surrogates, U+FFFE and U+FFFF.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would turn it into a line feed.
  '\r': '&#13;',
};

/** For content and for attributes in double quotes; forbidden characters are left out. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\r]/g, (character) => NAMED[character] ?? character);
}

/** An id as GraphML wants it (NMTOKEN): other characters by their number, so that two ids stay two. */
export function xmlToken(id: string): string {
  return id.replace(/[^\p{L}\p{Nd}.:-]/gu, (character) => `_x${character.codePointAt(0)?.toString(16)}_`);
}
