// Where the file of an import comes from: a path, or the address at which a source is published.
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { download } from '../import/download.ts';
import type { Source } from '../import/sources/index.ts';

/** Throws USAGE for a source that needs a path and has none. What was downloaded goes with `remove`. */
export async function fileOf(
  name: string,
  { takes, example, addressIn }: Source,
  path: string | undefined,
  config: Config,
): Promise<{ path: string; remove(): void }> {
  if (path !== undefined) return { path, remove: () => {} };
  if (addressIn !== undefined) {
    console.error(`Downloading ${config[addressIn]}`);
    return download(config[addressIn]);
  }
  throw new KnownError(
    'USAGE',
    `The source ${name} needs a path: ${takes}. For example: npm run import -- ${name} ${example}`,
  );
}
