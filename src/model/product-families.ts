// Which device names of one maker mean one product: the same trade name, whatever else a clearance prints with it.
import { skeletonOf } from './company-names.ts';
import { productKey, withoutMarks } from './names.ts';

const BRACKETS = /\(([^()]*)\)/gu;
const RELEASE = /(?<=[\s(])(?:version|ver\.?|release|phase)\s*[a-z]{0,2}\d[\w.]*/giu;
const DECIMALS = /(?<=^|[\s(])v\.?\s?\d+(?:\.(?:\d+|x))+[a-z]?/giu;
// "Draid v1" is a version; a name that begins with it is a model, as "V8 Diagnostic Ultrasound System".
const WHOLE = /(?<=\S\s|\()v\.?\s?\d+(?![\w.])/giu;
const LAST_DECIMALS = /(?<=\S\s)\d+(?:\.(?:\d+|x))+$/iu;
const WORD_OF_KIND = /^(?:software|systems?|applications?|platform|device|app)$/iu;

/**
 * The name that a product is sold under: without versions, codes in brackets and options ("with …").
 * What is left of several names in one row stays in its order.
 */
export function familyName(device: string): string {
  const names = partsOf(device).map((parts) => parts.join(', '));
  return [...new Set(names)].join('; ') || device.trim();
}

/**
 * Equal keys are one family. Beside what the name leaves out, these do not matter: trade-mark signs, a word of kind at
 * the end ("SKOUT system", "SKOUT Software"), the order of several names, spaces, and letters that look alike.
 */
export function familyKey(device: string): string {
  const names = partsOf(withoutMarks(device))
    .flat()
    .flatMap((part) => part.split('/'))
    .map(withoutKind);
  const telling = names.filter((name) => !WORD_OF_KIND.test(name)).map(nameKey);
  const keys = [...new Set(telling)].filter((key) => key !== '').sort();
  return keys.length > 0 ? keys.join(' ') : nameKey(device);
}

/** Equal only for one spelling, but for case, punctuation and letters that look alike. */
export function nameKey(name: string): string {
  return skeletonOf(productKey(name));
}

/** Names of one row, parted by semicolons, and the commas within each. */
function partsOf(device: string): string[][] {
  return device
    .replace(BRACKETS, (whole, inner: string) => (isAside(inner) ? ' ' : whole))
    .split(';')
    .map((name) =>
      name
        .replace(/\swith\s.*$/isu, '')
        .split(',')
        .map(withoutVersion)
        .filter((part, _, parts) => part !== '' && !(parts.length > 1 && WORD_OF_KIND.test(part))),
    )
    .filter((parts) => parts.length > 0);
}

/** Versions, codes and options: "(V1.0.0)", "(2.1.0)", "(TSX-306A/3)", "(with DLIR option)"; not "(Pulmonary)". */
function isAside(inner: string): boolean {
  if (/^\s*with\s/iu.test(inner)) return true;
  const words = inner.split(/[\s,]+/u).filter((word) => word !== '');
  const codes = words.filter((word) => /\d/u.test(word));
  return codes.length > 0 && words.every((word) => /\d|^(?:and|model|software|version|v\.?)$/iu.test(word));
}

function withoutVersion(part: string): string {
  return part
    .replace(RELEASE, '')
    .replace(DECIMALS, '')
    .replace(WHOLE, '')
    .replace(/\(\s*\)|\s+(?=\))/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LAST_DECIMALS, '')
    .trim();
}

function withoutKind(name: string): string {
  const words = name.split(' ').filter((word) => word !== '');
  while (words.length > 1 && WORD_OF_KIND.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
