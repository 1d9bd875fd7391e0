// Text in a table that people open in a spreadsheet.

/**
 * A spreadsheet runs a cell that begins like a formula, even in a file from elsewhere; with an apostrophe before it, it
 * shows the text (OWASP, CSV injection). Full-width signs count as the plain ones do.
 */
export function spreadsheetText(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
