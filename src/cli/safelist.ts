// npm run safelist: lists the operations of some folders, so that a server can be told to answer no others.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KnownError } from '../errors.ts';
import { composeManifest, type NamedText } from '../server/doors/manifest.ts';

export function writeSafelist(file: string, folders: readonly string[]): void {
  const manifest = composeManifest(folders.map(readFolder));
  try {
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new KnownError('USAGE', `${file} cannot be written (${code}). Name another file.`, {
      cause: error,
    });
  }
  console.log(
    `${manifest.operations.length} operations in ${file}. A server answers these alone with SAFELIST_FILE=${file}`,
  );
}

function readFolder(folder: string): NamedText[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new KnownError('USAGE', `There is no folder ${folder}. Name one with .graphql files.`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
  if (files.length > 0) return files;
  throw new KnownError('USAGE', `${folder} holds no .graphql file. Name a folder with operations.`);
}
