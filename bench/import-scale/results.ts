// What has been measured so far, so that a run can be broken off and gone on with, size by size.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EngineName, Measured } from './measure.ts';

const FILE = join(import.meta.dirname, '../out/import-scale.json');

export type Result = Measured & {
  scale: number;
  engine: EngineName;
  nodes: number;
  links: number;
  commit: string;
  on: string;
};

export function readResults(): Result[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Result[]) : [];
}

/** Takes the place of an earlier one of that engine and scale. */
export function keepResult(result: Result): void {
  const others = readResults().filter(
    ({ engine, scale }) => engine !== result.engine || scale !== result.scale,
  );
  const all = [...others, result].sort((a, b) => a.engine.localeCompare(b.engine) || a.scale - b.scale);
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}
