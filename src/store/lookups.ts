// A statement may offer a map of values and take from it what a parameter names: `values[$by]`. Before it is sent the
// map is reduced to what is asked for. A list of one item is not made into a list to be unwound: its item is taken where
// the list would be, so what an entry is made of must still be there behind the map.
import { closing, pieces } from './brackets.ts';

type Given = Record<string, unknown>;

/** The parameters that name entries of maps. */
export function lookupsOf(text: string): string[] {
  return [...text.matchAll(/\w+\[\$(\w+)\]/g)].map(([, param]) => param as string);
}

export function reduceMaps(text: string, given: Given): string {
  const maps = new Set([...text.matchAll(/(\w+)\[\$\w+\]/g)].map(([, map]) => map as string));
  return [...maps].reduce((reduced, map) => reduceMap(reduced, map, given), text);
}

function reduceMap(text: string, map: string, given: Given): string {
  const end = text.indexOf(`} AS ${map}`);
  let start = text.lastIndexOf('{', end);
  while (start >= 0 && closing(text, start) !== end) start = text.lastIndexOf('{', start - 1);
  if (start < 0) return text;
  const entries = new Map(pieces(text.slice(start + 1, end), /^,/).map((entry) => [nameOf(entry), entry]));
  const after = text
    .slice(end + `} AS ${map}`.length)
    .replace(
      new RegExp(
        `UNWIND (?:CASE WHEN size\\(${map}\\[\\$\\w+\\]\\) = 0 THEN \\[[^\\]]*\\] ELSE )?${map}\\[\\$(\\w+)\\](?: END)? AS (\\w+)`,
        'g',
      ),
      (unwound, param, variable) => {
        const item = onlyItem(entries.get(String(given[param])));
        return item === null ? unwound : `WITH *, ${item} AS ${variable}`;
      },
    );
  const asked = [...after.matchAll(new RegExp(`\\b${map}\\[\\$(\\w+)\\]`, 'g'))];
  const left = new Set(asked.map(([, param]) => String(given[param as string])));
  const kept = [...entries].flatMap(([name, entry]) => (left.has(name) ? [entry] : []));
  const before = text.slice(0, start);
  if (asked.length === 0) return `${before.replace(/,\s*$/, '')}${after}`;
  return `${before}{${kept.join(', ')}} AS ${map}${after}`;
}

const nameOf = (entry: string) => /^\w+/.exec(entry)?.[0] ?? '';

/** What a list of one expression holds; null for one of several, or one that is gathered. */
function onlyItem(entry = ''): string | null {
  const list = entry.replace(/^\w+:\s*/, '');
  if (!list.startsWith('[') || closing(list, 0) !== list.length - 1) return null;
  const inside = list.slice(1, -1);
  const isGathered = pieces(inside, /^\|/).length > 1 || /^\s*\w+ IN\b/.test(inside);
  return isGathered || pieces(inside, /^,/).length > 1 ? null : inside;
}
