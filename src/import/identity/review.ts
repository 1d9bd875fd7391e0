// The review list: pairs too alike to be left apart and too unlike to be joined, with what tells them apart. It is made
// anew each time from the graph's names and the judgements, so that nothing in it can be out of date.
import { createHash } from 'node:crypto';
import type { Store } from '../../store/store.ts';
import { loadIdentity } from '../identity.ts';
import type { Judgement } from './judgements.ts';

export type ReviewSide = {
  slug: string;
  name: string;
  known: boolean;
  names: string[];
  approvals: number;
  devices: string[];
};
/** The number is made of both slugs: it stays the same while other pairs come and go. */
export type ReviewPair = { number: string; score: number; a: ReviewSide; b: ReviewSide };

export async function listOpenPairs(
  store: Store,
  authority: string,
  judgements: Judgement[],
): Promise<ReviewPair[]> {
  const identity = await loadIdentity(store, authority, { judgements });
  const approvals = await store.read('import/approvals', { authority });
  const names = new Map(identity.companies().map(({ id, listedAs }) => [id, [...listedAs.keys()].sort()]));
  const sideOf = ({
    id,
    slug,
    name,
    known,
  }: {
    id: string;
    slug: string;
    name: string;
    known: boolean;
  }): ReviewSide => {
    const own = approvals.filter(({ company }) => company === id);
    const devices = [...new Set(own.flatMap(({ listedDevice }) => listedDevice ?? []))].sort();
    return { slug, name, known, names: names.get(id) ?? [], approvals: own.length, devices };
  };
  return identity.open().map(({ a, b, score }) => {
    // The one that the facts hold, else the one with more approvals, gives its name to both.
    const [one, two] = [sideOf(a), sideOf(b)].sort(
      (x, y) => Number(y.known) - Number(x.known) || y.approvals - x.approvals || (x.slug < y.slug ? -1 : 1),
    ) as [ReviewSide, ReviewSide];
    const number = createHash('sha256').update(`${a.slug}\n${b.slug}`).digest('hex').slice(0, 6);
    return { number, score, a: one, b: two };
  });
}
