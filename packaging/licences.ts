// npm run licences: the licence of every package in the lock file, as docs/licences.md; refuses one that is not allowed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Package = { version?: string; license?: string; link?: boolean; dev?: boolean; integrity?: string };
export type Lock = { packages: Record<string, Package> };

const ROOT = join(import.meta.dirname, '..');
export const DOCUMENT = join(ROOT, 'docs/licences.md');

/** They ask for no more than their notice. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Unlicense',
]);
/** Changes to their files must be published: for tools that are not handed on with the server. */
const ALLOWED_FOR_TOOLS = new Set(['MPL-2.0']);

export const readLock = (): Lock => JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

/** Every package whose licence is not allowed, in words. */
export function findForbidden({ packages }: Lock): string[] {
  return foreign(packages)
    .filter(([, { license = 'none stated', dev = false }]) => !isAllowed(license, dev))
    .map(([path, { license = 'none stated' }]) => `${nameOf(path)}: ${license}`);
}

/** Of "A OR B" one has to be allowed, of "A AND B" all. */
function isAllowed(licence: string, isTool: boolean): boolean {
  const parts = licence.replace(/[()]/g, '');
  if (parts.includes(' OR ')) return parts.split(' OR ').some((part) => isAllowed(part, isTool));
  return parts.split(' AND ').every((part) => ALLOWED.has(part) || (isTool && ALLOWED_FOR_TOOLS.has(part)));
}

export function describeLicences({ packages }: Lock): string {
  const byLicence = new Map<string, Set<string>>();
  for (const [path, { license = 'none stated', version = '', dev = false }] of foreign(packages)) {
    const name = `${nameOf(path)} ${version}${dev ? ' (tool)' : ''}`;
    byLicence.set(license, (byLicence.get(license) ?? new Set()).add(name));
  }
  const sections = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => `## ${licence}\n\n${names.size}: ${[...names].sort().join(', ')}\n`);
  return `# Licences\n\nOf every package in the lock file; written by \`npm run licences\`. A tool is not needed to serve, only to build and to test.\n\n${sections.join('\n')}`;
}

const foreign = (packages: Lock['packages']) =>
  Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

if (process.argv[1] === import.meta.filename) {
  const forbidden = findForbidden(readLock());
  for (const one of forbidden) console.error(`Not allowed: ${one}`);
  if (forbidden.length > 0) process.exitCode = 1;
  else writeFileSync(DOCUMENT, describeLicences(readLock()));
}
