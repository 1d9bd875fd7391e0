// What a phase of load came to, and whether it is as it should be.
import { quantile } from '../measure.ts';
import type { Ended } from './generator.ts';

export type Figures = {
  sent: number;
  perSecond: number;
  answered: number;
  refused: number;
  /** Neither answered nor refused. */
  wrong: string[];
  answers: { p50: number; p95: number; p99: number };
  refusals: { p50: number; p95: number; p99: number };
};

export function sumUp(parts: Ended[], seconds: number): Figures {
  const all = parts.flatMap(({ ms, status }) => ms.map((time, n) => ({ time, status: status[n] ?? 0 })));
  const times = (wanted: (status: number) => boolean) =>
    all.filter(({ status }) => wanted(status)).map(({ time }) => time);
  const answered = times((status) => status === 200);
  const refused = times(isRefused);
  const other = all.filter(({ status }) => status !== 200 && status !== 0 && !isRefused(status));
  return {
    sent: all.length / seconds,
    perSecond: answered.length / seconds,
    answered: answered.length,
    refused: refused.length,
    wrong: [...parts.flatMap(({ wrong }) => wrong), ...other.map(({ status }) => `status ${status}`)],
    answers: quantiles(answered),
    refusals: quantiles(refused),
  };
}

const isRefused = (status: number) => status === 429 || status === 503;
const quantiles = (times: number[]) => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  p99: quantile(times, 0.99),
});

/** The requests that were sent within a stretch of the phase, in milliseconds from its start. */
export function sentWithin(parts: Ended[], from: number, until: number): Ended {
  const found: Ended = { at: [], ms: [], status: [], wrong: [] };
  for (const { at, ms, status } of parts) {
    for (const [n, due] of at.entries()) {
      if (due < from || due >= until) continue;
      found.at.push(due);
      found.ms.push(ms[n] ?? Number.NaN);
      found.status.push(status[n] ?? 0);
    }
  }
  return found;
}

export function print(
  title: string,
  { sent, perSecond, answered, refused, wrong, answers, refusals }: Figures,
) {
  const ms = ({ p50, p95, p99 }: Figures['answers']) =>
    `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, p99 ${p99.toFixed(0)} ms`;
  const excess = refused === 0 ? '' : `; ${refused} refused in ${ms(refusals)}`;
  console.log(
    `${title}: ${sent.toFixed(0)}/s asked, ${answered} answered (${perSecond.toFixed(0)}/s) in ${ms(answers)}${excess}; ${wrong.length} errors`,
  );
  for (const one of new Set(wrong.slice(0, 3))) console.log(`  ${one}`);
}
