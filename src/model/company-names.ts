// What of a company's printed name tells the company: its spelling, its keys, and the shape that survives misreading.
import { companyKey, foldText, toSlug } from './names.ts';

// Words that tell the country of a legal entity, not another maker: "Brainlab Ltd., Israel", "GE Healthcare Japan".
const COUNTRIES = new Set(
  `usa us uk america americas australia austria belgium brasil brazil canada china denmark deutschland espana europe
   finland france germany hongkong india ireland israel italia italy japan korea malaysia mexico nederland nederlands
   netherlands norway polska schweiz singapore spain sweden switzerland taiwan turkey vietnam`.split(/\s+/),
);
const CHINESE_PLACE = /[（(][^（()）]*[)）]|^中国|中国$/gu;
const CHINESE_FORM = /(?:股份有限公司|有限责任公司|有限公司|集团|公司)$/u;
/** Spelling without punctuation and case, the legal form kept: judgements speak of it. */
export function spellingOf(name: string): string {
  return foldText(name)
    .replace(/[.'’]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** "Eko.ai Pte. Ltd. d/b/a Us2.ai" is two names of one company. */
export function namesWithin(name: string): string[] {
  const parts = foldText(name).split(/[\s,(]+d\/?b\/?a\b\.?/);
  return parts.map((part) => part.replace(/[()]\s*$/, '').trim()).filter((part) => part !== '');
}

/** The name without legal forms, countries at its end, and what a regulator's form adds: equal keys are one company. */
export function identityKey(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return chineseKey(name);
  let key = companyKey(name.replace(/\((?:publ|pty)\)/gi, ' ').replace(/^the\s+/i, ''));
  for (
    let words = key.split(' ');
    words.length > 1 && COUNTRIES.has(words.at(-1) ?? '');
    words = key.split(' ')
  )
    key = companyKey(words.slice(0, -1).join(' '));
  return key;
}

function chineseKey(name: string): string {
  let key = foldText(name).replace(CHINESE_PLACE, '');
  for (let shorter = key.replace(CHINESE_FORM, ''); shorter !== key && shorter !== ''; ) {
    key = shorter;
    shorter = key.replace(CHINESE_FORM, '');
  }
  return spellingOf(key).replaceAll(' ', '');
}

/** Letters alone, those that readers of a scan confuse made one: "Viz.Al" and "Viz. ai", "MRlguidance" and "MRIguidance". */
export function skeletonOf(key: string): string {
  return key.replace(/[i1]/g, 'l').replace(/0/g, 'o').replaceAll(' ', '');
}

/** The slug that a company with this key has of itself; names without a Latin letter get a stable stand-in. */
export function slugOfKey(key: string): string {
  const slug = toSlug(key);
  if (slug !== '') return slug.slice(0, 80).replace(/-+$/, '');
  return `company-${Array.from(key, (letter) => letter.codePointAt(0)?.toString(36)).join('')}`.slice(0, 80);
}
