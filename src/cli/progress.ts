// Progress of long work with its rate and the time left: a bar on a terminal, a plain line every few seconds elsewhere.
import cliProgress, { type Options, type Params, Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../import/write-rows.ts';

const LINE_EVERY_MS = 3_000;

export function createProgress(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  const bar = new SingleBar(
    {
      stream,
      format: (options, params, { what }: { what: string }) => {
        const told = describeProgress({ ...params, what, seconds: (Date.now() - params.startTime) / 1_000 });
        return stream.isTTY ? `${label} ${drawBar(options, params)} ${told}` : `${label}: ${told}`;
      },
      noTTYOutput: !stream.isTTY,
      notTTYSchedule: LINE_EVERY_MS,
      barsize: 20,
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

const drawBar = (options: Options, { progress }: Params) => cliProgress.Format.BarFormat(progress, options);

export type Done = { value: number; total: number; what: string; seconds: number };

/** "1,200 of 4,800 rows, 25%, 600 a second, 6 s left" */
export function describeProgress({ value, total, what, seconds }: Done): string {
  const number = (n: number) => Math.round(n).toLocaleString('en-US');
  const percent = total === 0 ? 100 : Math.floor((100 * value) / total);
  const done = `${number(value)} of ${number(total)} ${what}, ${percent}%`;
  if (value === 0 || seconds === 0) return done;
  const rate = `${number(value / seconds)} a second`;
  const ending =
    value >= total
      ? `${printTime(seconds)} in all`
      : `${printTime(((total - value) * seconds) / value)} left`;
  return `${done}, ${rate}, ${ending}`;
}

function printTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
