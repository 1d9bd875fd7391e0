// One import as a person runs it, in a process and a graph of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startNeo4j } from '../../src/cli/neo4j-server.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'bench/out');

export const ENGINES = ['embedded', 'neo4j'] as const;
export type EngineName = (typeof ENGINES)[number];

export type Measured = {
  seconds: number;
  /** Of the process that imports, in bytes; null where it was killed before it could tell. */
  peak: number | null;
  /** Of the database's own process, in bytes; null on the embedded engine, and on systems without /proc. */
  serverPeak: number | null;
  /** Rows that the importer said it created. */
  created: number;
  /** Why it failed; null where it did not. */
  failure: string | null;
};

export async function measureImport(
  engine: EngineName,
  folder: string,
  signal: AbortSignal,
): Promise<Measured> {
  if (engine === 'embedded') {
    const graph = join(OUT, 'graph');
    rmSync(graph, { recursive: true, force: true });
    try {
      return await runImport(folder, { GRAPH_PATH: graph }, signal);
    } finally {
      rmSync(graph, { recursive: true, force: true });
    }
  }
  const server = await startNeo4j({ port: 0, folder: join(OUT, 'neo4j'), wipe: true, signal });
  try {
    const { uri, username, password } = server;
    const settings = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const measured = await runImport(folder, settings, signal);
    return { ...measured, serverPeak: peakOf(server.pid) };
  } finally {
    await server.stop();
  }
}

async function runImport(
  folder: string,
  settings: Record<string, string>,
  signal: AbortSignal,
): Promise<Measured> {
  const peakFile = join(OUT, 'peak');
  rmSync(peakFile, { force: true });
  const preloads = ['tsx', join(import.meta.dirname, 'peak.ts')].flatMap((name) => ['--import', name]);
  const { PATH = '', HOME = '' } = process.env;
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [...preloads, 'src/main.ts', 'import', 'facts', folder],
    // Its bar, and what went wrong, are for whoever watches.
    {
      cwd: ROOT,
      env: { PATH, HOME, PEAK_FILE: peakFile, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
      signal,
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code, by] = (await once(child, 'close')) as [number | null, string | null];
  return {
    seconds: (performance.now() - start) / 1000,
    peak: existsSync(peakFile) ? Number(readFileSync(peakFile, 'utf8')) : null,
    serverPeak: null,
    created: [...said.matchAll(/(\d+) created/g)].reduce((sum, [, count]) => sum + Number(count), 0),
    // V8 aborts where its heap is full.
    failure: code === 0 ? null : by === 'SIGABRT' ? 'out of memory' : `ended by ${by ?? `exit code ${code}`}`,
  };
}

function peakOf(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /VmHWM:\s*(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
