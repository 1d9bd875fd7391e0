// Progress of long work: a bar on a terminal, a plain line now and then elsewhere.
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../import/write-rows.ts';

const LINE_EVERY_MS = 1_000;

export function createProgress(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  const bar = new SingleBar(
    {
      stream,
      format: `${label} {bar} {percentage}% | {value}/{total} {what} | {eta_formatted} left`,
      noTTYOutput: !stream.isTTY,
      notTTYSchedule: LINE_EVERY_MS,
      hideCursor: true,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  );
  return {
    start: (total, what) => bar.start(total, 0, { what }),
    advance: (by) => bar.increment(by),
    stop: () => bar.stop(),
  };
}
