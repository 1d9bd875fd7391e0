// One line of CSV (RFC 4180).

/** Null is an empty cell, and the empty text a quoted one, so that the two stay apart. */
export function csvLine(cells: readonly (string | null)[]): string {
  return cells.map((cell) => (cell === null ? '' : csvCell(cell))).join(',');
}

function csvCell(text: string): string {
  return text === '' || /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
