import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, relative } from 'node:path';
import { LIB } from './neo4j-install.ts';

export const DEFAULT_PASSWORD = 'medai-graph';
export const HOST = '127.0.0.1';

export const shown = (path: string): string => relative(process.cwd(), path) || '.';

/** Of a Java log the root cause, else the last error, else the last line. */
export function lastWords(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const cause =
    lines.findLast((line) => line.startsWith('Caused by:')) ??
    lines.findLast((line) => /\bERROR\b|^Exception in/.test(line));
  return cause ?? lines.at(-1) ?? 'it wrote nothing';
}

/** The port itself, or a free one for 0; throws a sentence when it is taken. */
export function claimPort(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${error.code})`;
      fail(
        new Error(
          `Port ${port} on ${HOST} ${why}: stop the program that uses it, or choose another with --port ${port + 1}.`,
        ),
      );
    });
    probe.listen(port, HOST, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** A wipe under a live server would destroy its store, so the folder remembers who serves it. */
export async function refuseServedFolder(folder: string): Promise<void> {
  const [pid, port] = existsSync(join(folder, 'running'))
    ? readFileSync(join(folder, 'running'), 'utf8').split(' ').map(Number)
    : [];
  if (!pid || !port) return;
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  const answers = await new Promise<boolean>((done) => {
    const socket = connect(port, HOST, () => done(true)).on('error', () => done(false));
    socket.on('connect', () => socket.destroy());
  });
  // A pid alone may have been reused by another program since a crash.
  if (answers)
    throw new Error(
      `A Neo4j already serves ${shown(folder)} on port ${port} (pid ${pid}): use it, stop it, or choose another --folder and --port.`,
    );
}

export function configure(folder: string, port: number, password: string, java: string): void {
  const settings = [
    '# Written anew at every start by `npm run neo4j`.',
    `server.default_listen_address=${HOST}`,
    `server.bolt.listen_address=${HOST}:${port}`,
    `server.bolt.advertised_address=${HOST}:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=256m',
    // Saves 256 MB of empty file for each of the two databases.
    'db.tx_log.preallocate=false',
    'dbms.usage_report.enabled=false',
    // Bolt's grace for new work, twice 5 s by default, is all that a stop would wait for.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'dbms.security.auth_minimum_password_length=1',
    `dbms.security.auth_enabled=${password !== ''}`,
  ];
  mkdirSync(join(folder, 'conf'), { recursive: true });
  mkdirSync(join(folder, 'logs'), { recursive: true });
  writeFileSync(join(folder, 'conf', 'neo4j.conf'), `${settings.join('\n')}\n`);
  if (existsSync(join(folder, 'data', 'databases', 'system'))) return;
  // Set even when authentication is off, so that turning it on later finds a known password.
  const args = [
    '-XX:TieredStopAtLevel=1',
    '-cp',
    join(LIB, '*'),
    'org.neo4j.cli.AdminTool',
    'dbms',
    'set-initial-password',
  ];
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') };
  const admin = spawnSync(java, [...args, '--', password || DEFAULT_PASSWORD], { env, encoding: 'utf8' });
  if (admin.status !== 0)
    throw new Error(`Neo4j could not set its first password: ${lastWords(admin.stdout + admin.stderr)}`);
}
