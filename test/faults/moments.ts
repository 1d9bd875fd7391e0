// Seeded random moments for faults, and how many of them: few in an ordinary run, as many as KILLS or OUTAGES say.

const SEED = Number(process.env.FAULT_SEED ?? 20260131);
/** Processes that are killed in all: of three kinds, in three files. */
const KILLS = Number(process.env.KILLS ?? 6);
export const KILLED_IMPORTS = Math.ceil(KILLS * 0.3);
export const KILLED_WRITERS = Math.ceil(KILLS * 0.3);
export const KILLED_SERVERS = KILLS - KILLED_IMPORTS - KILLED_WRITERS;
export const OUTAGES = Number(process.env.OUTAGES ?? 1);

/** The same numbers from 0 to 1 at every run (mulberry32). */
export function createRandom(kind = 0): () => number {
  let state = (SEED + kind) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What came of faults, for who reads the output of a long run. All but the first must be 0. */
export type Toll = { acknowledged: number; lost: number; half: number; repairs: number };

export function tell(what: string, times: number, toll: Toll): void {
  const { acknowledged, lost, half, repairs } = toll;
  process.stdout.write(
    `${what}: ${times}; ${acknowledged} acknowledged writes, ${lost} lost, ${half} half visible, ${repairs} manual repairs\n`,
  );
}
