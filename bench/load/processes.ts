// The server and the callers as the script sees them.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ended, Phase, Told } from './generator.ts';
import type { Commands } from './server-process.ts';

type Reply = { id: number; value?: unknown; error?: string };

export type LoadedServer = {
  url: string;
  tell<K extends keyof Commands>(kind: K, folder?: string): Promise<ReturnType<Commands[K]>>;
};

export async function startLoadedServer(graphPath: string): Promise<LoadedServer> {
  const child = start('server-process.ts', { GRAPH_PATH: graphPath });
  const waiting = new Map<number, (reply: Reply) => void>();
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  child.on('exit', () => {
    for (const [id, settle] of waiting) settle({ id, error: 'The server has ended; its words are above.' });
  });
  let last = 0;
  return {
    url,
    tell(kind, folder) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ value, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(value as never);
          else reject(new Error(error));
        });
        child.send({ id, kind, folder });
      });
    },
  };
}

export type Callers = { play(phase: Phase): Promise<Ended[]>; stop(): void };

export function startCallers(): Callers {
  const child = start('generator.ts', {});
  return {
    async play(phase) {
      const parts: Ended[] = [];
      return new Promise((resolve, reject) => {
        const ended = () => reject(new Error('The callers have ended; their words are above.'));
        child.on('exit', ended);
        child.on('message', (told: Told) => {
          if ('ended' in told) {
            parts.push(told.ended);
            return;
          }
          child.removeAllListeners('message').off('exit', ended);
          resolve(parts);
        });
        child.send(phase);
      });
    },
    stop: () => child.disconnect(),
  };
}

const start = (file: string, env: Record<string, string>): ChildProcess =>
  fork(join(import.meta.dirname, file), {
    execArgv: ['--import', 'tsx'],
    env: { NODE_ENV: 'production', ...env, ...process.env },
  });
