import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import {
  claimPort,
  configure,
  DEFAULT_PASSWORD,
  HOST,
  lastWords,
  refuseServedFolder,
  shown,
} from './neo4j-folder.ts';
import { BASE, fetchLibraries, findJava, LIB, neo4jPrerequisites } from './neo4j-install.ts';

export { DEFAULT_PASSWORD } from './neo4j-folder.ts';
export { NEO4J_VERSION, neo4jPrerequisites } from './neo4j-install.ts';
export const DEFAULT_PORT = 7687;
// From the neo4j.conf of the distribution: netty and the page cache reach into these JDK packages.
const JVM = [
  '-Xms256m',
  '-Xmx1g',
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-Dlog4j2.disable.jmx=true',
].concat(
  ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
  ['-Dio.netty.tryReflectionSetAccessible=true', '-Djdk.nio.maxCachedBufferSize=1024'],
);

export interface Neo4jOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Home of conf, data and logs; the libraries are shared and live elsewhere. */
  folder?: string;
  /** Empty turns authentication off. */
  password?: string;
  /** Removes the folder's data before the start. */
  wipe?: boolean;
  log?: (line: string) => void;
  signal?: AbortSignal;
}

export interface RunningNeo4j {
  uri: string;
  username: string;
  password: string;
  pid: number;
  /** Resolves with a sentence on the cause if Java ends before stop(). */
  died: Promise<string>;
  stop(): Promise<void>;
}

/** Waits until a query is answered: the port opens seconds before the database does. */
async function waitForBolt(
  server: RunningNeo4j,
  isRunning: () => boolean,
  signal?: AbortSignal,
): Promise<void> {
  const login = neo4j.auth.basic(server.username, server.password);
  const driver = neo4j.driver(server.uri, login, { connectionTimeout: 2_000, maxTransactionRetryTime: 0 });
  const deadline = Date.now() + 180_000;
  try {
    while (isRunning()) {
      signal?.throwIfAborted();
      try {
        await driver.verifyConnectivity();
        await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
        return;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : '';
        if (code === 'Neo.ClientError.Security.Unauthorized') {
          throw new Error(
            'The data in the folder was made with another password: give that one with --password, or begin anew with --wipe.',
          );
        }
        if (Date.now() > deadline)
          throw new Error(`Neo4j did not answer at ${server.uri} within 3 minutes: ${error}`);
      }
      await sleep(250);
    }
    throw new Error(await server.died);
  } finally {
    await driver.close();
  }
}

/** Starts a Neo4j Community and resolves once it answers; rejects with an Error whose message is for people. */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<RunningNeo4j> {
  const { password = DEFAULT_PASSWORD, log = () => {}, signal } = options;
  const folder = resolve(options.folder ?? join(BASE, 'server'));
  const problem = neo4jPrerequisites();
  const found = findJava();
  if (problem !== null || 'problem' in found) throw new Error(problem ?? 'Java disappeared.');
  await refuseServedFolder(folder);
  const port = await claimPort(options.port ?? DEFAULT_PORT);
  await fetchLibraries(log, signal);
  if (options.wipe) rmSync(join(folder, 'data'), { recursive: true, force: true });
  configure(folder, port, password, found.java);

  const logFile = join(folder, 'logs', 'console.log');
  const output = openSync(logFile, 'w');
  const main = [
    'org.neo4j.server.CommunityEntryPoint',
    '--console-mode',
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, 'conf')}`,
  ];
  const child = spawn(found.java, [...JVM, '-cp', join(LIB, '*'), ...main], {
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  await once(child, 'spawn');
  writeFileSync(join(folder, 'running'), `${child.pid} ${port}`);
  // Whatever ends this process without stop(), save SIGKILL, must not leave a Java behind.
  const killChild = (): void => void child.kill();
  process.once('exit', killChild);
  let running = true;
  const ended = once(child, 'exit').then(([code, by]) => {
    running = false;
    process.off('exit', killChild);
    rmSync(join(folder, 'running'), { force: true });
    return `${by ?? `exit code ${code}`}, log ${shown(logFile)}`;
  });

  const server: RunningNeo4j = {
    uri: `bolt://${HOST}:${port}`,
    username: 'neo4j',
    password,
    pid: child.pid ?? 0,
    died: ended.then((how) => {
      // The folder may be gone: tests remove theirs.
      const text = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
      return `Neo4j ended unexpectedly (${how}): ${lastWords(text)}`;
    }),
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(patience);
    },
  };
  try {
    await waitForBolt(server, () => running, signal);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
