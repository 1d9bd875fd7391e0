// The real command in a process of its own, with a graph in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');
const PATIENCE_MS = 60_000;

type Env = Record<string, string>;
export type Ended = { code: number | null; stdout: string; stderr: string };

/** A folder that `remove` deletes with all that is in it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'medai-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function start(args: string[], env: Env) {
  // A developer's own settings must not reach the tests.
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, LOG_LEVEL: 'silent', PORT: '0', ...env },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return { child, output, ended: whenEnded(child, output) };
}

function whenEnded(child: ChildProcess, output: { stdout: string; stderr: string }): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The command did not end:\n${output.stdout}\n${output.stderr}`));
    }, PATIENCE_MS);
    child.once('close', (code) => {
      clearTimeout(patience);
      resolve({ code, ...output });
    });
  });
}

/** Runs to its end; no stack trace may reach a person, whatever went wrong. */
export async function run(args: string[], env: Env): Promise<Ended> {
  const ended = await start(args, env).ended;
  expect(ended.stderr).not.toMatch(/^ {4}at /m);
  return ended;
}

export type Serving = {
  url: string;
  output: { stdout: string; stderr: string };
  stop(signal?: NodeJS.Signals): Promise<Ended>;
};

/** Serves when it resolves. */
export async function serve(env: Env): Promise<Serving> {
  const { child, output, ended } = start(['serve'], env);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /GraphQL +(http:\S+)\/graphql/.exec(output.stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(`It ended: ${output.stderr}`)), reject);
  });
  return {
    url,
    output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const result = await ended;
      expect(result.stderr).not.toMatch(/^ {4}at /m);
      return result;
    },
  };
}

/** Breaks a process off as soon as its output matches; its exit code is null. */
export async function killWhen(args: string[], env: Env, pattern: RegExp): Promise<Ended> {
  const { child, output, ended } = start(args, env);
  const look = () => {
    if (pattern.test(output.stdout + output.stderr)) child.kill('SIGKILL');
  };
  child.stdout.on('data', look);
  child.stderr.on('data', look);
  return ended;
}

export async function query(url: string, text: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text }),
  });
  return response.json();
}
