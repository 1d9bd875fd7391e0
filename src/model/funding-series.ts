// Names of funding rounds: "Series A", "A轮" and "A" are one.

/** As data/ writes it: the letter alone, other names as they stand. */
export function seriesName(stated: string): string {
  const text = stated.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const short = text
    .replace(/^series\s+/i, '')
    .replace(/\s+(?:round|financing)$/i, '')
    .replace(/轮(?:融资)?$/u, '')
    .trim();
  return /^(?:pre-?)?[a-h](?:[+\d-]\S*)?$/i.test(short) ? letters(short) : short || text;
}

/** Equal for names of one series. */
export function seriesKey(series: string | null): string {
  return series === null ? '' : seriesName(series).toLowerCase().replace(/[\s-]/g, '');
}

function letters(short: string): string {
  const [, pre, rest = ''] = /^(pre-?)?(.*)$/i.exec(short) ?? [];
  return `${pre === undefined ? '' : 'Pre-'}${rest.toUpperCase()}`;
}
