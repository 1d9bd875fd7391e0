// Names of invented syllables and a number: no reader can take them for a company that exists.
import { toSlug } from '../../src/model/names.ts';
import { type Draw, drawFor, itemAt } from './random.ts';
import type { Kind, World } from './world.ts';

const STARTS =
  'bra cel dov ell fim gor hal ix jun kel lum mar nov oph pry qua rin sol tal uvo vel wex xan yor zel';
const MIDDLES = 'a be ci do e fu ga hi io ka li mo na o pe ri su ta u vi xo';
const ENDS = 'dra gon kis lan mere nax phis ron sta thea tor vex vion xis zor';
const SIGNS = '维泽朗谱瑞坤翎烁岑禾屹澜砚衡翊沐'.split('');
const [starts, middles, ends] = [STARTS, MIDDLES, ENDS].map((text) => text.split(' ')) as [
  string[],
  string[],
  string[],
];

export type Names = { slug: string; name: string };

export function inventWord(draw: Draw): string {
  const word = draw.pick(starts) + draw.pick(middles) + draw.pick(ends);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function inventChinese(draw: Draw): string {
  return draw.pick(SIGNS) + draw.pick(SIGNS);
}

/** What the words at its end are for a kind that is called by its name. */
const ENDINGS: Partial<Record<Kind, readonly string[]>> = {
  company: ['Medical', 'AI', 'Imaging', 'Health', 'Diagnostics', 'Vision'],
  investor: ['Capital', 'Ventures', 'Partners', 'Fund', 'Holdings'],
  hospital: ['Hospital', 'General Hospital', 'University Hospital', 'Medical Centre'],
};

/** The same for a row wherever it is asked for: `Velmora Imaging 12` and `velmora-imaging-12`. */
export function namesOf({ seed }: World, kind: Kind, index: number): Names {
  const draw = drawFor(seed, `name of ${kind}`, index);
  const endings = ENDINGS[kind];
  const name = [
    inventWord(draw),
    ...(endings === undefined ? [] : [itemAt(endings, draw.below(endings.length))]),
    index + 1,
  ].join(' ');
  return { slug: toSlug(name), name };
}

export function slugOf(world: World, kind: Kind, index: number): string {
  return namesOf(world, kind, index).slug;
}
