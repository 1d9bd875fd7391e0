// Names as people type them against names as sources print them.

/** Has no accents and no wide forms to be folded, as most names: looked at first, it saves most of the time. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const PLAIN = /^[\x00-\x7f]*$/;

/** Lower case without accents and with single spaces: for search and for sorting alike. */
export function foldText(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What full text and "contains" look into: folded words, punctuation left out ("Viz.ai" is "viz ai"). */
export function searchable(text: string): string {
  return toWords(foldText(text)).join(' ');
}

export function toWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

// Written without spaces between words.
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
const SCRIPTS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** Words as full text takes them: a run of Chinese, Japanese or Korean characters stands apart from letters beside it. */
export function searchWords(text: string): string[] {
  return toWords(text).flatMap((word) => word.match(SCRIPTS) ?? []);
}

// What Lucene's analyzer for Chinese leaves out of its index, as does ours: what is asked must not depend on it.
const LEFT_OUT = new Set(
  `a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to
   was will with www`.split(/\s+/),
);

/** The words that tell something, or all of them where none does. */
export function tellingWords(text: string): string[] {
  const words = searchWords(text);
  const telling = words.filter((word) => !LEFT_OUT.has(word));
  return telling.length > 0 ? telling : words;
}

/** What a text is found by: its telling words, and of a run of Chinese characters every two that are neighbours. */
export function searchTerms(text: string): string[] {
  return tellingWords(text).flatMap((word) => {
    const characters = isUnspaced(word) ? [...word] : [];
    if (characters.length < 2) return [word];
    return characters.slice(1).map((character, n) => `${characters[n]}${character}`);
  });
}

export function isUnspaced(word: string): boolean {
  return BEGINS_UNSPACED.test(word);
}

// Endings that tell a legal form, not a company: "Aidoc Medical, Ltd." and "Aidoc Medical" are one.
const LEGAL_FORMS = new Set(
  `inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag kg kgaa mbh sa sas sarl srl spa
   bv nv ab as asa aps oy oyj pty pte pvt private kk kabushiki kaisha sdn bhd uab doo zrt kft sl slu ooo se pc
   limitada ltda cv sab pbc`.split(/\s+/),
);
const CHINESE_LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|公司)$/u;

/**
 * The part of a company's name that identifies it: folded, without punctuation and legal forms at its end.
 * Dots vanish ("S.A.S." is "SAS"); other punctuation parts words.
 */
export function companyKey(name: string): string {
  const words = foldText(name)
    .replace(CHINESE_LEGAL_FORM, '')
    .replace(/[.'’]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words.at(-1) === 'and') words.pop();
  return words.join(' ');
}

/**
 * What somebody who searches for a name means: searchable, without legal forms at its end. Dots and apostrophes part
 * words as they do in what is searched, so that "Viz.ai, Inc." asks for "viz ai".
 */
export function searchKey(text: string): string {
  const folded = spellOut(foldText(text));
  const words = (folded.replace(CHINESE_LEGAL_FORM, '') || folded)
    .split(/[^\p{L}\p{N}.'’]+/u)
    .filter((word) => toWords(word).length > 0);
  while (words.length > 1 && LEGAL_FORMS.has((words.at(-1) ?? '').replace(/[.'’]/g, ''))) words.pop();
  return searchable(words.join(' '));
}

/** "Gait & Go" and "Gait and Go" are one name. */
export function spellOut(text: string): string {
  return text.replace(/&/g, ' and ');
}

/** Folding would make letters of some: they go first. */
const MARKS = /\((?:r|tm|c)\)|[®™©]/giu;

/** A product's name without trade-mark signs. */
export function withoutMarks(name: string): string {
  return name.replace(MARKS, '');
}

/** A product's name without case, marks and punctuation. */
export function productKey(name: string): string {
  return foldText(withoutMarks(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** A slug from a name: a-z and 0-9 joined by hyphens; empty for a name with neither. */
export function toSlug(name: string): string {
  return foldText(name)
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}
