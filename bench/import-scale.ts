// npm run bench-import: imports synthetic ecosystems of growing size on each engine and writes bench/RESULTS.md.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { createProgress } from '../src/cli/progress.ts';
import { whenStopped } from '../src/cli/until-stopped.ts';
import { writeEcosystem } from './ecosystem/write-folder.ts';
import { ENGINES, type EngineName, measureImport } from './import-scale/measure.ts';
import { writeReport } from './import-scale/report.ts';
import { keepResult, readResults } from './import-scale/results.ts';

type Options = { sizes: number[]; engines: EngineName[]; missing?: boolean };

const program = new Command('npm run bench-import --')
  .description(
    'Measure imports of growing size; each result is kept at once, so that a run can be broken off.',
  )
  .option('--sizes <list>', 'scales of npm run bench-data, with commas between', numbers, [2, 8, 25, 100])
  .option('--engines <list>', ENGINES.join(','), engines, [...ENGINES])
  .option('--missing', 'leave out what has been measured already')
  .addHelpText(
    'after',
    '\nExamples:\n  npm run bench-import -- --sizes 1,2,4 --engines embedded\n  npm run bench-import -- --missing',
  )
  .action(measureAll);

async function measureAll({ sizes, engines, missing = false }: Options): Promise<void> {
  const signal = whenStopped();
  const known = missing ? readResults().filter(({ failure }) => failure === null) : [];
  for (const scale of sizes) {
    const left = engines.filter((name) => !known.some((old) => old.engine === name && old.scale === scale));
    if (left.length === 0) continue;
    const folder = join(import.meta.dirname, `out/ecosystem-${scale}`);
    const size = await writeEcosystem({ seed: 1, scale }, folder, createProgress(`Writing scale ${scale}`));
    for (const engine of left) {
      console.log(`Scale ${scale} (${size.nodes.toLocaleString('en')} nodes) on ${engine}:`);
      const measured = await measureImport(engine, folder, signal);
      signal.throwIfAborted();
      const failure =
        measured.failure ??
        (measured.created === size.rows ? null : `created ${measured.created} of ${size.rows} rows`);
      const { nodes, links } = size;
      const on = new Date().toISOString().slice(0, 10);
      keepResult({ ...measured, failure, scale, engine, nodes, links, commit: commit(), on });
      writeReport(readResults());
      const peak = measured.peak === null ? 'unknown' : `${Math.round(measured.peak / 1e6)} MB`;
      console.log(
        `  ${measured.seconds.toFixed(1)} s, peak ${peak}${failure === null ? '' : `, ${failure}`}`,
      );
      if (failure !== null) process.exitCode = 1;
    }
    rmSync(folder, { recursive: true });
  }
  // Also where nothing was left to measure: the way they are shown may have changed.
  writeReport(readResults());
}

function commit(): string {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim() ?? '';
  const changed = git('status', '--porcelain', 'src', 'cypher') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' and changes' : ''}`;
}

function numbers(text: string): number[] {
  const values = text.split(',').map(Number);
  if (values.every((value) => Number.isFinite(value) && value > 0)) return values;
  throw new InvalidArgumentError('They must be numbers above 0, such as 1,2,4.');
}

function engines(text: string): EngineName[] {
  const names = text.split(',');
  const known = ENGINES.filter((name) => names.includes(name));
  if (known.length === names.length) return known;
  throw new InvalidArgumentError(`They must be of ${ENGINES.join(', ')}.`);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
}
