// The file of tokens: names, roles and digests. Whoever reads it cannot come in with what stands there.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { KnownError } from '../../errors.ts';
import { ROLES } from '../../model/role.ts';

const Entry = z.strictObject({
  name: z.string().regex(/^[\w.@-]{1,60}$/, 'must be up to 60 letters, digits, dots, hyphens, _ and @'),
  role: z.enum(ROLES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  addedOn: z.string(),
});
const File = z.strictObject({
  tokens: z
    .array(Entry)
    .refine(
      (entries) => new Set(entries.map(({ name }) => name)).size === entries.length,
      'names a token twice',
    ),
});

export type TokenEntry = z.output<typeof Entry>;

/** A prefix of its own lets scanners of repositories find one that was committed. */
export const createToken = () => `medai_${randomBytes(32).toString('base64url')}`;

/**
 * A plain SHA-256 is right here, and scrypt is not: a token is 256 random bits, so there is nothing to guess that a
 * slow function would slow down, and scrypt would cost tens of milliseconds at each request.
 */
export const digestToken = (token: string) => createHash('sha256').update(token).digest('hex');

export const isTokenFileThere = (path: string) => existsSync(path);

/** Throws USAGE that names the place and the remedy. */
export function readTokenFile(path: string): TokenEntry[] {
  const parsed = File.safeParse(parseJson(path));
  if (parsed.success) return parsed.data.tokens;
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new KnownError('USAGE', `${path} is no file of tokens. ${faults.join('; ')}. ${REMEDY}`);
}

/** In one step, so that a server that reads it meanwhile sees the old one or the new one. */
export function writeTokenFile(path: string, tokens: TokenEntry[]): void {
  const beside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(beside, `${JSON.stringify({ tokens }, null, 2)}\n`, { mode: 0o600 });
    renameSync(beside, path);
  } catch (error) {
    throw new KnownError(
      'USAGE',
      `${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Set API_TOKENS_FILE to a file in a folder that is there.`,
      { cause: error },
    );
  }
}

const REMEDY = 'Make it with: npm run token -- add <name> --role <reader|curator|admin>';

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault = error instanceof SyntaxError ? 'is no JSON' : `cannot be read (${code})`;
    throw new KnownError('USAGE', `The file of tokens ${path} ${fault}. ${REMEDY}`, { cause: error });
  }
}
