// Amounts of money as people type them into sheets. What is no single figure is kept in words, never guessed.

export const UNITS: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1e3,
  万: 1e4,
  万元: 1e4,
  百万: 1e6,
  百万元: 1e6,
  千万: 1e7,
  千万元: 1e7,
  亿: 1e8,
  亿元: 1e8,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mio: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
};

// In this order: 美元 holds 元, and US$ holds $.
const CURRENCIES: [word: RegExp, code: string][] = [
  [/人民币|rmb|cny/, 'CNY'],
  [/美元|美金|usd|us\$/, 'USD'],
  [/港元|港币|hkd|hk\$/, 'HKD'],
  [/欧元|eur(?:os?)?|€/, 'EUR'],
  [/英镑|gbp|£/, 'GBP'],
  [/日元|jpy/, 'JPY'],
  [/韩元|krw|₩/, 'KRW'],
  [/新元|sgd|s\$/, 'SGD'],
  [/inr|₹/, 'INR'],
  [/cad|c\$/, 'CAD'],
  [/aud|a\$/, 'AUD'],
  [/chf/, 'CHF'],
  [/sek/, 'SEK'],
  [/ils|₪/, 'ILS'],
];
/** Signs of several currencies: they count only where nothing else names one. */
const SIGNS: [sign: string, code: string][] = [
  ['$', 'USD'],
  ['¥', 'CNY'],
];
const UNKNOWN = new Set(
  `undisclosed|not disclosed|unknown|n/a|na|tbd|-|--|—|——|/|未披露|未公开|未公布|未透露|不详|未知|保密|暂无|无`.split(
    '|',
  ),
);
const ABOUT =
  /[~≈约近超逾余多数几+<>≥≤]|以上|左右|以内|不超过|about|approx|around|\bca\b|circa|over|under|up to|at least|more than|less than|tens|hundreds|\d\s*[-–—至到]\s*\d|\d\s+to\s+\d/;
const PLAIN = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(\D*)$/;

/** `currency` is what the cell itself names; `isSign` where a sign such as $ may mean others too. */
export type StatedAmount = {
  amount: number | null;
  currency: string | null;
  isSign: boolean;
  /** What the cell says instead of one figure: a range, "about", "tens of millions". */
  words: string | null;
};

/** A cell's own unit counts before that of its column. Null for text that is no amount. */
export function readStatedAmount(stated: string, unit = 1): StatedAmount | null {
  const text = stated.normalize('NFKC').trim().toLowerCase();
  const nothing = { amount: null, currency: null, isSign: false, words: null };
  if (isUnknown(text)) return nothing;
  const named = CURRENCIES.find(([word]) => word.test(text));
  const sign = named === undefined ? SIGNS.find(([mark]) => text.includes(mark)) : undefined;
  const currency = named?.[1] ?? sign?.[1] ?? null;
  const bare = text
    .replace(named?.[0] ?? '', '')
    .replace(sign?.[0] ?? '', '')
    .trim();
  const [, digits, ownUnit = ''] = PLAIN.exec(bare) ?? [];
  const times = ownUnit.trim() === '' ? unit : UNITS[ownUnit.trim()];
  if (digits !== undefined && times !== undefined) {
    // To the cent, so that 1.15 million is 1,150,000.
    const amount = Math.round(Number(digits.replaceAll(',', '')) * times * 100) / 100;
    // 万元 alone means yuan, unless a column of the sheet names another currency.
    const isYuan = currency === null && ownUnit.trim().endsWith('元');
    return {
      amount,
      currency: isYuan ? 'CNY' : currency,
      isSign: isYuan || sign !== undefined,
      words: null,
    };
  }
  return ABOUT.test(bare) ? { ...nothing, currency, isSign: sign !== undefined, words: stated.trim() } : null;
}

/** An empty cell, or a word that says that nothing is known. */
export function isUnknown(text: string): boolean {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  return folded === '' || UNKNOWN.has(folded);
}
