// What a run of the benchmark came to. No file here may lead to the packages of the peer: tests and the check of types
// read it where they are not installed.
import type { LongWork } from './long-work.ts';
import type { Load, Timing } from './measure.ts';

export type Figures = { calls: number; rss: number; cpuMs: number };
export type Hits = { ours: number; peer: number; raw: number };
export type Result = { query: string; timings: Record<string, Timing>; hits: Hits | null };
export type Run = {
  data: string;
  results: Result[];
  loads: Record<string, Load[]>;
  /** Milliseconds until it listens, megabytes then, and megabytes after everything. */
  processes: Record<string, { startMs: number; startMb: number; endMb: number }>;
  longWork: Record<string, LongWork>;
  nodes: number;
  links: number;
  on: string;
};
