// A server over the fixture world that takes imports and judgements, with tokens of each role.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createWrites } from '../../../src/cli/writes.ts';
import { readConfig } from '../../../src/config.ts';
import { OPEN_TO_READERS } from '../../../src/server/doors/doors.ts';
import { temporaryFolder } from '../../cli/run.ts';
import { copyFolder, FIXTURES } from '../../import/data-folder.ts';
import { type Running, run } from '../running.ts';
import { bearer, tokenFile } from './token-file.ts';

export const LIST = `Date of Final Decision,Submission Number,Device,Company,Panel (Lead),Primary Product Code
09/15/2024,K990001,Beatscan,"Halcyon Health, Inc.",Cardiovascular,QZA
08/15/2024,K990002,Gaitview,"Halcyon, Inc.",Neurology,QZB
07/15/2024,K990003,Gaitview 2,"Halcyon, Inc.",Neurology,QZB
06/15/2024,K990004,Lensmark,Quarrel Optics GmbH,Ophthalmic,QZD
`;

type Answer = { status: number; headers: Headers; body: Record<string, unknown> };
export type Writing = Running & {
  tokens: Record<'rea' | 'cui' | 'adm', string>;
  /** Copy of the world that `facts` is read from. */
  data: string;
  /** What is left of uploads. */
  uploads(): string[];
  send(method: string, path: string, who?: string | null, init?: RequestInit): Promise<Answer>;
};

export async function runWriting({
  importMaxBytes = 1e6,
}: {
  importMaxBytes?: number;
} = {}): Promise<Writing> {
  // Uploads go to a folder of this server's own, so that what stays there is found.
  const temporary = temporaryFolder();
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary.path;
  const data = copyFolder(join(FIXTURES, 'world'));
  const file = tokenFile();
  const tokens = file.hold({ rea: 'reader', cui: 'curator', adm: 'admin' });
  const running = await run(undefined, {
    server: {
      doors: { ...OPEN_TO_READERS, tokensFile: file.path, importMaxBytes },
      writes: createWrites(readConfig({}), data.path),
    },
  });
  const send: Writing['send'] = async (method, path, who = 'adm', init = {}) => {
    const token = who === null ? undefined : (tokens[who as 'adm'] ?? who);
    const headers = { ...init.headers, ...(token === undefined ? {} : bearer(token)) };
    const response = await fetch(running.url + path, { method, ...init, headers });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
  };
  return {
    ...running,
    tokens,
    data: data.path,
    send,
    uploads: () => readdirSync(temporary.path).filter((name) => name.startsWith('medai-upload-')),
    async close() {
      await running.close();
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      data.remove();
      file.remove();
      temporary.remove();
    },
  };
}

export const json = (value: unknown): RequestInit => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});
