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

const CHINESE_CITY =
  /^(?:北京|上海|深圳|广州|杭州|苏州|南京|成都|武汉|天津|重庆|西安|合肥|厦门|青岛|无锡|宁波|珠海)(?:市)?/u;
const CHINESE_TRADE = /科技|技术|医疗|医学|信息|网络|智能|健康|生物|影像|器械|数据|软件|服务|发展/gu;

/**
 * What of a Chinese key names the company: 数坤 of 数坤科技 and of 北京数坤网络科技. Null for other keys, and where nothing of
 * two letters is left. Equal ones may be one company; a person decides.
 */
export function chineseCore(key: string): string | null {
  if (!/^\p{Script=Han}/u.test(key)) return null;
  const core = key.replace(CHINESE_CITY, '').replace(CHINESE_TRADE, '');
  return core.length >= 2 ? core : null;
}
