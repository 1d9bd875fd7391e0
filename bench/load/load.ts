// npm run load: how much this server can do, a soak at 80 % of it, and five times as much as it can do, with an import
// every few seconds all the while. Ends with 1 where something is not as it should be.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { importInTurn, sampleMemory } from './beside.ts';
import { writeEditions } from './editions.ts';
import { print, sumUp } from './figures.ts';
import { judgeOverload, judgeSoak, type Verdict } from './judge.ts';
import { mixOf } from './mix.ts';
import { startCallers, startLoadedServer } from './processes.ts';

const SOAK_SHARE = 0.8;
const OVERLOAD = 5;
/** Fewer than may be worked on and wait, so that none is refused. */
const CALLERS = 8;

const options = new Command('npm run load --')
  .description(
    'On the engine that the settings name: NEO4J_URI is a Neo4j for this alone, which it writes to.',
  )
  .option('--seconds <number>', 'seconds of the soak', '60')
  .option('--overload <number>', 'seconds of the overload', '20')
  .option('--capacity <number>', 'operations a second, instead of measuring it')
  .option('--every <number>', 'seconds between two imports', '10')
  .parse()
  .opts<{ seconds: string; overload: string; capacity?: string; every: string }>();
const [soakSeconds, overloadSeconds] = [Number(options.seconds), Number(options.overload)];

const folder = mkdtempSync(join(tmpdir(), 'medai-load-'));
const verdicts: Verdict[] = [];
const callers = startCallers();
const server = await startLoadedServer(join(folder, 'graph'));
try {
  const editions = writeEditions(folder);
  await server.tell('import', editions[0]);
  const from = { url: server.url, bodies: await mixOf(server.url) };
  const imports = importInTurn(server, editions, Number(options.every) * 1000);
  const capacity = Number(options.capacity ?? (await findCapacity()));
  const usual = { ...from, perSecond: capacity * SOAK_SHARE };

  const memory = sampleMemory(server);
  const soak = await callers.play({ ...usual, seconds: soakSeconds });
  memory.stop();
  verdicts.push(...judgeSoak(soak, soakSeconds, memory.samples));

  const much = { ...from, perSecond: capacity * OVERLOAD, seconds: overloadSeconds };
  const overload = sumUp(await callers.play(much), overloadSeconds);
  const after = await callers.play({ ...usual, seconds: 10 });
  verdicts.push(...judgeOverload(sumUp(soak, soakSeconds), overload, after));

  const { count, updated, failed } = await imports.stop();
  console.log(
    `${count} imports, each of ${Math.min(...updated)} to ${Math.max(...updated)} nodes; ${failed}`,
  );
  verdicts.push(['every import wrote what it should', count > 0 && failed.length === 0]);
  console.log(`load average of the machine: ${loadavg().map((load) => load.toFixed(1))}`);
} finally {
  await server.tell('stop').catch(() => undefined);
  callers.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const [what, isGood] of verdicts) console.log(`${isGood ? 'good' : 'BAD '} ${what}`);
if (verdicts.some(([, isGood]) => !isGood)) process.exitCode = 1;

async function findCapacity(): Promise<number> {
  const url = server.url;
  const bodies = await mixOf(url);
  await callers.play({ url, bodies, seconds: 5, callers: CALLERS });
  const found = sumUp(await callers.play({ url, bodies, seconds: 15, callers: CALLERS }), 15);
  print(`capacity, ${CALLERS} callers`, found);
  return found.perSecond;
}
