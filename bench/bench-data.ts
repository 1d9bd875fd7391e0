// npm run bench-data: writes a seeded synthetic ecosystem as a folder in data/'s format, of any size.
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { createProgress } from '../src/cli/progress.ts';
import { KnownError } from '../src/errors.ts';
import { expectedSize } from './ecosystem/world.ts';
import { writeEcosystem } from './ecosystem/write-folder.ts';

const program = new Command('npm run bench-data --')
  .description('Write a synthetic ecosystem as a folder that npm run import -- facts <folder> takes.')
  .argument('<folder>', 'where the files go: a new folder, or one of an earlier ecosystem')
  .requiredOption('--scale <number>', 'how large; a part of one is allowed', positive)
  .option('--seed <number>', 'another seed gives another ecosystem, the same seed the same bytes', whole, 1)
  .addHelpText('after', `\n${describeScales()}`)
  .exitOverride()
  .showHelpAfterError('(add --help for the options, with examples)')
  .action(async (folder: string, { scale, seed }: { scale: number; seed: number }) => {
    const { nodes, links } = await writeEcosystem({ scale, seed }, folder, createProgress('Writing'));
    console.log(`${format(nodes)} nodes and ${format(links)} links written to ${folder} (seed ${seed}).`);
  });

function describeScales(): string {
  const lines = [0.1, 1, 10, 25, 100].map((scale) => {
    const { nodes, links } = expectedSize(scale);
    return `  --scale ${String(scale).padEnd(4)} ${format(nodes).padStart(9)} nodes, about ${format(links)} links`;
  });
  return [
    'Scales (scale 100 is one million nodes; some hundred of vocabulary come on top):',
    ...lines,
    '',
    'Examples:',
    '  npm run bench-data -- --scale 10 --seed 7 bench/out/ecosystem',
    '  npm run import -- facts bench/out/ecosystem --dry-run',
  ].join('\n');
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0 && value <= 1_000) return value;
  throw new InvalidArgumentError('It must be a number above 0, at most 1000.');
}

function whole(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 0 to 999999999.');
}

function format(value: number): string {
  return value.toLocaleString('en');
}

try {
  await program.parseAsync();
} catch (error) {
  const isUsage = error instanceof CommanderError || (error instanceof KnownError && error.code === 'USAGE');
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : isUsage ? 2 : 1;
  if (!(error instanceof CommanderError))
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
}
