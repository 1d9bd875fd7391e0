// Whether a soak and an overload went as they should, with the figures that say so.
import { quantile } from '../measure.ts';
import { type Figures, print, sentWithin, sumUp } from './figures.ts';
import type { Ended } from './generator.ts';

export type Verdict = [what: string, isGood: boolean];

const MINUTE = 60_000;
/** The machine has other work, and an import falls into some minutes twice. */
const STEADY = 2;
const FLAT = 1.2;
const REFUSED_WITHIN_MS = 50;
const KEPT = 1.5;
const RECOVERED_MS = 1_000;

export function judgeSoak(parts: Ended[], seconds: number, memory: number[]): Verdict[] {
  const whole = sumUp(parts, seconds);
  print(`soak of ${seconds} s`, whole);
  const step = Math.min(MINUTE, (seconds * 1000) / 3);
  const steps = Array.from({ length: Math.round((seconds * 1000) / step) }, (_, n) =>
    sumUp([sentWithin(parts, n * step, (n + 1) * step)], step / 1000),
  );
  for (const [n, figures] of steps.entries()) print(`  part ${n + 1}`, figures);
  const p99s = steps.map(({ answers }) => answers.p99);
  const third = Math.floor(memory.length / 3);
  const [first, last] = [memory.slice(0, third), memory.slice(-third)].map((part) => quantile(part, 0.5));
  console.log(
    `  memory: median of the first third ${first?.toFixed(0)} MB, of the last ${last?.toFixed(0)} MB, most ${Math.max(...memory).toFixed(0)} MB`,
  );
  return [
    ['soak: no error, none refused', whole.wrong.length === 0 && whole.refused === 0],
    [
      `soak: p99 of every part within ${STEADY} times their median`,
      Math.max(...p99s) <= STEADY * quantile(p99s, 0.5),
    ],
    [
      `soak: memory of the last third within ${FLAT} times that of the first`,
      (last ?? 0) <= FLAT * (first ?? 0),
    ],
  ];
}

export function judgeOverload(usual: Figures, overload: Figures, after: Ended[]): Verdict[] {
  print('overload at 5 times', overload);
  const rest = sumUp([sentWithin(after, RECOVERED_MS, Infinity)], 9);
  print('after it, but for the first second', rest);
  return [
    ['overload: no error, the excess refused', overload.wrong.length === 0 && overload.refused > 0],
    [
      `overload: half of the refused within ${REFUSED_WITHIN_MS} ms`,
      overload.refusals.p50 <= REFUSED_WITHIN_MS,
    ],
    [
      `overload: p95 of the answered within ${KEPT} times that of the soak`,
      overload.answers.p95 <= KEPT * usual.answers.p95,
    ],
    ['after it: nothing refused, no error', rest.refused === 0 && rest.wrong.length === 0],
    [`after it: p95 within ${KEPT} times that of the soak`, rest.answers.p95 <= KEPT * usual.answers.p95],
  ];
}
