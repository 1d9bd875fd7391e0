// Times contestants side by side: one after the other in every round, the order turned by one each round, so that
// whatever else the machine does meets them alike.
import type { Contestant } from './contestant.ts';
import type { BenchQuery } from './query.ts';

export type Timing = { median: number; p95: number; runs: number; bytes: number; calls: number; cpu: number };
type Budget = { ms: number; most: number };

const WARM_RUNS = 3;

/** Until the time is spent, but two rounds at least. */
export async function timeQuery(
  contestants: Contestant[],
  query: BenchQuery,
  { ms, most }: Budget,
): Promise<Map<string, Timing>> {
  const until = performance.now() + ms;
  const sizes = new Map<string, number>();
  for (const contestant of contestants) {
    const from = performance.now();
    // A slow first run has warmed all that a short benchmark can afford to.
    for (let run = 0; run < WARM_RUNS && (run === 0 || performance.now() - from < ms / 10); run++) {
      sizes.set(contestant.name, Buffer.byteLength(await contestant.ask(query)));
    }
    await contestant.figures();
  }
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < most && (round < 2 || performance.now() < until); round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length] as Contestant;
      const from = performance.now();
      await contestant.ask(query);
      times.get(contestant.name)?.push(performance.now() - from);
    }
  }
  const timings = new Map<string, Timing>();
  for (const contestant of contestants) {
    const own = times.get(contestant.name) ?? [];
    const { calls, cpuMs } = await contestant.figures();
    timings.set(contestant.name, {
      median: quantile(own, 0.5),
      p95: quantile(own, 0.95),
      runs: own.length,
      bytes: sizes.get(contestant.name) ?? 0,
      cpu: cpuMs / own.length,
      calls: contestant.name === 'raw' || contestant.name === 'peer' ? 1 : calls / own.length,
    });
  }
  return timings;
}

export type Load = { connections: number; perSecond: number; p50: number; p99: number; rss: number };

/** Callers that ask one query after the other, each from its own place in the list, for a while. */
export async function load(
  contestant: Contestant,
  queries: BenchQuery[],
  connections: number,
  ms: number,
): Promise<Load> {
  const times: number[] = [];
  const from = performance.now();
  const call = async (place: number) => {
    for (let n = place; performance.now() - from < ms; n++) {
      const asked = performance.now();
      await contestant.ask(queries[n % queries.length] as BenchQuery);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, place) => call(place)));
  const seconds = (performance.now() - from) / 1000;
  const { rss } = await contestant.figures();
  return {
    connections,
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    rss,
  };
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
