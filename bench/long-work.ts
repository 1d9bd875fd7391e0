// How long others wait while a server works on an answer of megabytes: { graph { dataVersion } } asked again and again.
import type { Contestant } from './contestant.ts';
import { quantile } from './measure.ts';
import type { BenchQuery } from './query.ts';

export type LongWork = { ms: number; bytes: number; othersMedian: number; othersMax: number; asked: number };

const TIMES = 5;
const PAUSE_MS = 5;
// Near to what one operation may ask for, and one answer may hold, under the limits that are set without a word.
const LONG = `{ organs(first: 100) { nodes { id name products(first: 30) { nodes {
  id name approvals(first: 10) { nodes { id number decidedOn } }
  company { id name fundingRounds(first: 10) { nodes { id kind announcedOn investors { lead investor { id name } } } } }
} } } } }`;

const asked = (name: string, ours: string): BenchQuery => ({ name, ours, peer: '', raw: '', variables: {} });
const SHORT = asked('data version', '{ graph { dataVersion } }');

export async function measureLongWork({ ask }: Contestant): Promise<LongWork> {
  const waits: number[] = [];
  const times: number[] = [];
  let bytes = 0;
  for (let n = 0; n < TIMES; n++) {
    let answered = false;
    const from = performance.now();
    const long = ask(asked('long', LONG)).then((answer) => {
      times.push(performance.now() - from);
      bytes = Buffer.byteLength(answer);
      if (answer.includes('"errors"')) throw new Error(`The long query is refused: ${answer.slice(0, 300)}`);
      answered = true;
    });
    while (!answered) {
      const at = performance.now();
      await ask(SHORT);
      waits.push(performance.now() - at);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    await long;
  }
  return {
    ms: quantile(times, 0.5),
    bytes,
    othersMedian: quantile(waits, 0.5),
    othersMax: Math.max(...waits),
    asked: waits.length,
  };
}
