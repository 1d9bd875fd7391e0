// npm run review: pairs of names that may be one company, and a person's word on them, kept in data/judgements.csv.
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import { type Judged, judge } from '../import/identity/judge.ts';
import { JUDGEMENTS, type Judgement, numberOf, readJudgements } from '../import/identity/judgements.ts';
import { listOpenPairs, type ReviewPair } from '../import/identity/review.ts';
import { DATA } from './load-data.ts';
import { openWholeGraph } from './whole-graph.ts';

export type ReviewOptions = {
  same?: string;
  different?: string;
  undo?: string;
  judged?: boolean;
  reason?: string;
  by?: string;
  json?: boolean;
  judgements?: string;
};

/** Lists the open pairs or the judgements, or judges one of them by its number. */
export async function runReview(options: ReviewOptions): Promise<void> {
  const file = options.judgements ?? join(DATA, JUDGEMENTS);
  const verdict = (['same', 'different', 'undo'] as const).find((name) => options[name] !== undefined);
  const { reason, by, json = false } = options;
  const store = await openWholeGraph(readConfig());
  try {
    if (options.judged === true) return printJudged(readJudgements(file), json);
    if (verdict === undefined) return print(await listOpenPairs(store, 'FDA', readJudgements(file)), json);
    if (reason === undefined || by === undefined)
      throw new KnownError('USAGE', 'A judgement needs --reason "why" and --by "who".');
    const number = options[verdict] ?? '';
    const actor = { who: by, role: null, via: 'CLI' } as const;
    tell(file, await judge(store, file, { verdict, number, reason }, actor));
  } finally {
    await store.close();
  }
}

function tell(file: string, { number, row: { a, b, verdict }, isUndone }: Judged): void {
  console.log(
    isUndone
      ? `Taken out of ${file}: that "${a}" and "${b}" are ${verdict === 'same' ? 'one company' : 'two companies'}.`
      : `Kept in ${file}: "${a}" and "${b}" are ${verdict === 'same' ? 'one company' : 'two companies'}.`,
  );
  console.log('Run npm run import -- facts data to bring it into the graph.');
  if (!isUndone) console.log(`To undo it: npm run review -- --undo ${number} --reason "why" --by "who".`);
}

function printJudged(judgements: Judgement[], asJson: boolean): void {
  const numbered = judgements.map((row) => ({ number: numberOf(row), ...row }));
  if (asJson) {
    console.log(JSON.stringify(numbered, null, 2));
    return;
  }
  for (const { number, a, b, verdict, decided_on, decided_by, reason } of numbered)
    console.log(
      `${number}  ${verdict.padEnd(9)}  ${a} | ${b}\n            ${decided_on}, ${decided_by}: ${reason}`,
    );
}

function print(pairs: ReviewPair[], asJson: boolean): void {
  if (asJson || pairs.length === 0) {
    console.log(asJson ? JSON.stringify(pairs, null, 2) : 'No pair waits for review.');
    return;
  }
  for (const { number, score, a, b } of pairs) {
    console.log(`${number}  likeness ${score.toFixed(2)}`);
    for (const side of [a, b]) {
      const others = side.names.filter((name) => name !== side.name);
      console.log(
        `  ${side.name}  (${side.slug}; ${side.known ? 'in data/' : 'not in data/'}; ${side.approvals} approvals)`,
      );
      if (others.length > 0) console.log(`    also ${others.slice(0, 4).join(' | ')}`);
      if (side.devices.length > 0) console.log(`    makes ${side.devices.slice(0, 4).join(' | ')}`);
    }
  }
  console.log(
    `\n${pairs.length} pairs wait. To judge one: npm run review -- --same <number> --reason "why" --by "who",`,
  );
  console.log('or --different; its first company is what both are then called.');
}
