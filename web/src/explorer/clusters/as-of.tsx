// A slider for the day on which things are seen, and a replay of how they became what they are.
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import './as-of.css';

const FIRST_YEAR = 2008;
const STEP_MS = 650;

/** The last days of the half-years from 2008 on; the last step is today. */
export function daysOf(today: Date): string[] {
  const days: string[] = [];
  for (let year = FIRST_YEAR; year <= today.getFullYear(); year++)
    days.push(`${year}-06-30`, `${year}-12-31`);
  return days.filter((day) => day < today.toISOString().slice(0, 10));
}

export function AsOf({
  value,
  onChange,
  waiting,
}: {
  /** A day, or '' for today. */
  value: string;
  onChange(day: string): void;
  /** Whether the day chosen last is still being asked for: the replay then waits. */
  waiting: boolean;
}) {
  const { words, day } = useWords();
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const days = daysOf(new Date());
  const found = days.findIndex((one) => one >= value);
  const at = value === '' || found < 0 ? days.length : found;
  const move = (to: number) => onChange(days[to] ?? '');

  const step = useEffectEvent(() => {
    if (at >= days.length) setPlaying(false);
    else move(at + 1);
  });
  useEffect(() => {
    if (!playing || waiting) return;
    const timer = setTimeout(() => step(), STEP_MS);
    return () => clearTimeout(timer);
  });

  const text = value === '' ? words.clusters.today : day(value);
  return (
    <div className="as-of">
      <button
        type="button"
        className="button"
        aria-pressed={playing}
        onClick={() => {
          if (!playing && at >= days.length) move(days.indexOf('2014-12-31'));
          setPlaying(!playing);
        }}
      >
        <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span>{' '}
        {playing ? words.clusters.pause : words.clusters.replay}
      </button>
      <label htmlFor={id}>
        {words.clusters.asOf} <output htmlFor={id}>{text}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={days.length}
        value={at}
        aria-valuetext={text}
        onChange={(event) => {
          setPlaying(false);
          move(Number(event.target.value));
        }}
      />
    </div>
  );
}
