// npm run review: pairs of names that may be one company, and a person's word on them, kept in data/judgements.csv.
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import {
  appendJudgement,
  JUDGEMENTS,
  type Judgement,
  readJudgements,
} from '../import/identity/judgements.ts';
import { listOpenPairs, type ReviewPair } from '../import/identity/review.ts';
import { openWholeGraph } from './whole-graph.ts';

const DATA = join(import.meta.dirname, '../../data');

export type ReviewOptions = {
  same?: string;
  different?: string;
  reason?: string;
  by?: string;
  json?: boolean;
  judgements?: string;
};

/** Lists the open pairs, or judges one of them by its number. */
export async function runReview(options: ReviewOptions, today = () => new Date()): Promise<void> {
  const file = options.judgements ?? join(DATA, JUDGEMENTS);
  const store = await openWholeGraph(readConfig());
  let pairs: ReviewPair[];
  try {
    pairs = await listOpenPairs(store, 'FDA', readJudgements(file));
  } finally {
    await store.close();
  }
  const verdict = options.same === undefined ? 'different' : 'same';
  const chosen = options.same ?? options.different;
  if (chosen === undefined) return print(pairs, options.json ?? false);
  const pair = pairs.find(({ number }) => number === chosen);
  if (pair === undefined) {
    throw new KnownError(
      'USAGE',
      `There is no open pair ${chosen}. Run npm run review for those that are open.`,
    );
  }
  if (options.reason === undefined || options.by === undefined)
    throw new KnownError('USAGE', 'A judgement needs --reason "why" and --by "who".');
  const row: Judgement = {
    a: pair.a.name,
    b: pair.b.name,
    verdict,
    reason: options.reason,
    decided_on: today().toISOString().slice(0, 10),
    decided_by: options.by,
  };
  appendJudgement(file, row);
  console.log(
    `Kept in ${file}: "${row.a}" and "${row.b}" are ${verdict === 'same' ? 'one company' : 'two companies'}.`,
  );
  console.log(
    'Run npm run import -- facts data to bring it into the graph; remove the row and import again to undo it.',
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
