// A person's word on an open pair, kept in the file of judgements and in the audit log, or taken back.
import { KnownError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { type Actor, audited } from '../audit.ts';
import { appendJudgement, type Judgement, numberOf, readJudgements, removeJudgement } from './judgements.ts';
import { listOpenPairs } from './review.ts';

export type Verdict = {
  verdict: 'same' | 'different' | 'undo';
  /** Of an open pair; with `undo` of a judgement. */
  number: string;
  reason: string;
};
export type Judged = { number: string; row: Judgement; isUndone: boolean };

/** Throws USAGE for a number that no open pair, or no judgement, has. */
export async function judge(
  store: Store,
  file: string,
  { verdict, number, reason }: Verdict,
  actor: Actor,
  now: () => Date = () => new Date(),
): Promise<Judged> {
  const kept = readJudgements(file);
  if (verdict === 'undo') {
    const row = kept.find((one) => numberOf(one) === number);
    if (row === undefined)
      throw new KnownError('USAGE', `There is no judgement ${number}. List them for their numbers.`);
    return audited(store, { actor, action: 'judgement undo', before: row }, async () => {
      removeJudgement(file, row);
      return { result: { number, row, isUndone: true }, after: { reason } };
    });
  }
  const pair = (await listOpenPairs(store, 'FDA', kept)).find((one) => one.number === number);
  if (pair === undefined)
    throw new KnownError(
      'USAGE',
      `There is no open pair ${number}. Run npm run review, or ask for GET /judgements, for those that are open.`,
    );
  const row: Judgement = {
    a: pair.a.name,
    b: pair.b.name,
    verdict,
    reason,
    decided_on: now().toISOString().slice(0, 10),
    decided_by: actor.who,
  };
  return audited(store, { actor, action: `judgement ${verdict}`, before: { pair } }, async () => {
    appendJudgement(file, row);
    return { result: { number: numberOf(row), row, isUndone: false }, after: row };
  });
}
