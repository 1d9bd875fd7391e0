// npm run token: adds, lists and revokes the tokens with which others write over HTTP. A running server takes it in at once.
import { readConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import type { Role } from '../model/role.ts';
import {
  createToken,
  digestToken,
  isTokenFileThere,
  readTokenFile,
  writeTokenFile,
} from '../server/doors/token-file.ts';

export function addToken(name: string, role: Role, today = new Date()): void {
  const path = tokensFile();
  const tokens = isTokenFileThere(path) ? readTokenFile(path) : [];
  if (!/^[\w.@-]{1,60}$/.test(name))
    throw new KnownError(
      'USAGE',
      `"${name}" is no name: write up to 60 letters, digits, dots, hyphens, _ and @.`,
    );
  if (tokens.some((entry) => entry.name === name))
    throw new KnownError(
      'USAGE',
      `There is a token ${name} already. To change it, add one under another name, then revoke this one.`,
    );
  const token = createToken();
  const addedOn = today.toISOString().slice(0, 10);
  writeTokenFile(path, [...tokens, { name, role, sha256: digestToken(token), addedOn }]);
  console.error(`${name} may act as ${role}. This is the only time that its token is shown:`);
  console.log(token);
}

export function listTokens(): void {
  for (const { name, role, addedOn } of readTokenFile(tokensFile()))
    console.log(`${name.padEnd(20)} ${role.padEnd(8)} added on ${addedOn}`);
}

export function revokeToken(name: string): void {
  const path = tokensFile();
  const tokens = readTokenFile(path);
  const kept = tokens.filter((entry) => entry.name !== name);
  if (kept.length === tokens.length)
    throw new KnownError('USAGE', `There is no token ${name}. Run: npm run token -- list`);
  writeTokenFile(path, kept);
  console.log(`The token ${name} is revoked.`);
}

function tokensFile(): string {
  const { tokensFile: path } = readConfig().doors;
  if (path !== null) return path;
  throw new KnownError(
    'USAGE',
    'Set API_TOKENS_FILE to the file that keeps the tokens, for this command and for the server.',
  );
}
