// A file of tokens of a test, written as `npm run token` writes it.
import { join } from 'node:path';
import type { Role } from '../../../src/model/role.ts';
import { createToken, digestToken, writeTokenFile } from '../../../src/server/doors/token-file.ts';
import { temporaryFolder } from '../../cli/run.ts';

export type TokenFile = {
  path: string;
  /** Replaces what the file holds; gives the tokens by name. */
  hold<N extends string>(roles: Record<N, Role>): Record<N, string>;
  remove(): void;
};

export function tokenFile(): TokenFile {
  const folder = temporaryFolder();
  const path = join(folder.path, 'tokens.json');
  return {
    path,
    hold(roles) {
      const tokens = Object.entries(roles).map(([name, role]) => {
        const token = createToken();
        const entry = { name, role: role as Role, sha256: digestToken(token), addedOn: '2026-01-31' };
        return { token, entry };
      });
      writeTokenFile(
        path,
        tokens.map(({ entry }) => entry),
      );
      return Object.fromEntries(tokens.map(({ token, entry }) => [entry.name, token])) as never;
    },
    remove: folder.remove,
  };
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
