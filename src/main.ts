#!/usr/bin/env node
// The command line: parses a command, runs it, and turns what went wrong into one sentence and an exit code.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { describeFormats, formatNames } from './cli/export-help.ts';
import { describeSources, sourceNames } from './cli/import-help.ts';
import { KnownError } from './errors.ts';

const program = new Command('medai-graph')
  .description('A GraphQL knowledge graph of the medical-AI ecosystem.')
  .exitOverride()
  .showHelpAfterError('(add --help for the options, with examples)');

program
  .command('serve', { isDefault: true })
  .description('Open the graph, load data/ into it the first time, and serve GraphQL with its playground.')
  .action(async () => (await import('./cli/serve.ts')).serve());

program
  .command('import')
  .description('Bring facts into the graph: only what has changed is written.')
  .argument('<source>', sourceNames)
  .argument('[path]', 'the folder or file; a list that is published is downloaded without it')
  .option(
    '--edition <label>',
    'name of the edition, such as 2025-09 (default: month of its newest record)',
    editionLabel,
  )
  .option('--as-of <day>', 'day that the edition describes (default: its newest decision)')
  .option('--add', 'add the rows to their edition and take nothing out of it: for mended rejects of a list')
  .option('--mapping <file>', 'what the headings of a sheet mean (default: one of mappings/ that fits them)')
  .option('--source <slug>', "source that a sheet's rows cite (default: the one of its mapping)")
  .option('--prune', 'remove what an earlier import of the folder or sheet brought and it no longer has')
  .option('--force', 'with --prune: even if that is more than half of a kind, or of a sheet')
  .option('--dry-run', 'show what would change, write nothing')
  .option('--verbose', 'with --dry-run: show every change, not only 20 of each kind')
  .option('--changes <file>', 'with --dry-run: write every change to this file as JSON Lines')
  .option(
    '--rejects <file>',
    'where rows go that could not be written (default: <path>.rejects.csv, or <source>.rejects.csv)',
  )
  .addHelpText('after', describeSources)
  .action(async (source, path, options) =>
    (await import('./cli/import.ts')).runImport(source, path, options),
  );

program
  .command('review')
  .description('List the pairs of names that may be one company, or judge one of them.')
  .option('--same <number>', 'the pair is one company, called as its first')
  .addOption(new Option('--different <number>', 'the pair is two companies').conflicts('same'))
  .addOption(
    new Option('--undo <number>', 'take a judgement back, by its number').conflicts(['same', 'different']),
  )
  .option('--judged', 'list the judgements with their numbers instead')
  .option('--reason <text>', 'why; kept with the judgement')
  .option('--by <who>', 'who decided; kept with the judgement')
  .option('--json', 'print the pairs as JSON, for scripts')
  .option('--judgements <file>', 'where judgements are kept (default: data/judgements.csv)')
  .addHelpText(
    'after',
    '\nExamples:\n  npm run review\n  npm run review -- --same 3f9a1c --reason "same address in both 510(k) summaries" --by jd\n',
  )
  .action(async (options) => (await import('./cli/review.ts')).runReview(options));

program
  .command('export')
  .description('Write the whole graph as files.')
  .argument('<folder>', 'where the files go')
  .addOption(new Option('--format <format>', 'format of the files').choices(formatNames).default('jsonl'))
  .addHelpText('after', describeFormats)
  .action(async (folder, { format }) => (await import('./cli/export.ts')).runExport(folder, format));

const token = program
  .command('token')
  .description('Tokens for writing over HTTP, and for reading where READ_NEEDS_TOKEN is set.')
  .addHelpText(
    'after',
    '\nExamples:\n  API_TOKENS_FILE=tokens.json npm run token -- add jd --role curator\n  API_TOKENS_FILE=tokens.json npm run token -- list\n  API_TOKENS_FILE=tokens.json npm run token -- revoke jd\n',
  );
token
  .command('add')
  .description('Add a token and print it, once.')
  .argument('<name>', 'whose it is; stands in the audit log')
  .addOption(
    new Option('--role <role>', 'reader reads, curator also judges, admin also imports')
      .choices(['reader', 'curator', 'admin'])
      .makeOptionMandatory(),
  )
  .action(async (name, { role }) => (await import('./cli/token.ts')).addToken(name, role));
token
  .command('list')
  .description('List names and roles.')
  .action(async () => (await import('./cli/token.ts')).listTokens());
token
  .command('revoke')
  .description('Take a token away.')
  .argument('<name>')
  .action(async (name) => (await import('./cli/token.ts')).revokeToken(name));

program
  .command('backup')
  .description('Write the embedded graph to one file, also while a server has it open.')
  .argument('<target>', 'a new file, or a folder for one that is named after the time')
  .action(async (target) => (await import('./cli/backup.ts')).runBackup(target));

program
  .command('restore')
  .description('Make the embedded graph of a backup, where there is none yet.')
  .argument('<file>', 'what npm run backup wrote')
  .action(async (file) => (await import('./cli/backup.ts')).runRestore(file));

program
  .command('salvage')
  .description('Open a damaged embedded graph with all that was written before the damage.')
  .action(async () => (await import('./cli/backup.ts')).runSalvage());

program
  .command('safelist')
  .description('List the operations of some folders, for a server that answers no others (SAFELIST_FILE).')
  .argument('<file>', 'where the list goes')
  .argument('<folder...>', 'folders with .graphql files; operations may use fragments of their folder')
  .addHelpText('after', '\nExample:\n  npm run safelist -- safelist.json web/src/explorer examples\n')
  .action(async (file, folders) => (await import('./cli/safelist.ts')).writeSafelist(file, folders));

program
  .command('neo4j')
  .description('Start a real Neo4j without Docker (needs Java 17 or 21 and Maven) until Ctrl-C.')
  .option('--port <port>', 'Bolt port', portNumber)
  .option('--folder <folder>', 'where its files are kept')
  .option('--password <password>', 'password of the user neo4j')
  .option('--wipe', 'remove its data first')
  .action(async (options) => {
    const { runNeo4j } = await import('./cli/neo4j.ts');
    const { whenStopped } = await import('./cli/until-stopped.ts');
    process.exitCode = await runNeo4j(options, console, whenStopped());
  });

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('It must be a whole number from 1 to 65535.');
}

function editionLabel(text: string): string {
  if (/^[\w.-]{1,40}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be up to 40 letters, digits, dots and hyphens.');
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (error instanceof KnownError) process.stderr.write(`${error.message}\n`);
  else if (!(error instanceof CommanderError)) {
    process.stderr.write(`Unexpected error: ${error instanceof Error ? error.message : error}\n`);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof KnownError && error.code === 'USAGE' ? 2 : 1;
}
