// Links in the documents lead somewhere, and no file names a place that only one machine has.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readFiles } from './files.ts';

const documents = [
  ...readFiles('.', '.md').filter(({ path }) => /^(?:[^/]+|data\/README|docs\/.+)\.md$/.test(path)),
];

/** Relative links of a Markdown text, without their anchors. */
function findLinks(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const inline = prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+["'][^)]*["'])?\s*\)/g);
  const references = prose.matchAll(/^\s*\[[^\]]+\]:\s*(\S+)/gm);
  return [...inline, ...references]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:[a-z][a-z+.-]*:|#|\/\/)/i.test(target))
    .map((target) => decodeURI(target.replace(/[#?].*$/, '')));
}

const findDead = (path: string, text: string) =>
  findLinks(text)
    .filter((link) => !existsSync(link.startsWith('/') ? join(ROOT, link) : join(ROOT, dirname(path), link)))
    .map((link) => `${path}: ${link}`);

describe('Links of README.md, docs/ and data/README.md', () => {
  it('lead to files that exist', () => {
    expect(documents.map(({ path }) => path)).toContain('data/README.md');
    expect(documents.flatMap(({ path, text }) => findDead(path, text))).toEqual([]);
  });

  it('are found dead where they lead nowhere', () => {
    const text = `[a](gone.md) [b](../package.json#scripts) ![c](<pictures/gone.png> "C") [d](https://x.org/y) [e](#here)
[f]: also-gone.md
\`\`\`
[g](not-a-link.md)
\`\`\``;
    expect(findDead('docs/sample.md', text)).toEqual([
      'docs/sample.md: gone.md',
      'docs/sample.md: pictures/gone.png',
      'docs/sample.md: also-gone.md',
    ]);
  });
});

// Written so that this file does not name what it looks for. A path in a web address follows a host.
const MACHINE_PATH = /(?<![\w.:/@$}%*-])\/(?:work|tmp|root|home\/\w+|Users\/\w+)(?=[/\s'"`),;:]|$)/;
const REGISTRY =
  /\b(?:registry\.npm(?:js|mirror)\.(?:org|com)|registry\.yarnpkg\.com|npm\.pkg\.github\.com)|https?:\/\/[\w.-]*(?:artifactory|verdaccio|nexus|pypi-proxy|npm-proxy)[\w.-]*/i;

describe('Files of the repository', () => {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const texts = list
    .split('\n')
    .filter(
      (path) =>
        path !== '' &&
        existsSync(join(ROOT, path)) &&
        !/(?:^|\/)package-lock\.json$|\.(?:png|ico|ttf)$/.test(path),
    )
    .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n') }));
  const findLines = (pattern: RegExp) =>
    texts.flatMap(({ path, lines }) =>
      lines.flatMap((line, at) =>
        pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
    );

  it('name no absolute path of one machine', () => {
    expect(texts.length).toBeGreaterThan(250);
    expect(findLines(MACHINE_PATH)).toEqual([]);
  });

  it('name no package registry', () => {
    expect(findLines(REGISTRY)).toEqual([]);
  });

  it('are found where they name one', () => {
    const path = (...parts: string[]) => ['', ...parts].join('/');
    for (const line of [
      `see ${path('work', 'main')}`,
      `'${path('tmp', 'x')}'`,
      `cd ${path('root')}`,
      `(${path('home', 'ann', 'x')})`,
    ])
      expect(MACHINE_PATH.test(line), line).toBe(true);
    for (const line of ['https://example.org/work/12', './tmp/x', 'src/root/x', 'docs/home/x', '/workspace'])
      expect(MACHINE_PATH.test(line), line).toBe(false);
    expect(REGISTRY.test(`https://${['registry', 'npmjs', 'org'].join('.')}/x`)).toBe(true);
    expect(REGISTRY.test(`http://${['my', 'artifactory', 'corp'].join('.')}/x`)).toBe(true);
  });

  it('lock packages without the address that one machine had them from', () => {
    const locks =
      texts.length > 0 ? list.split('\n').filter((path) => /(?:^|\/)package-lock\.json$/.test(path)) : [];
    expect(locks).toContain('package-lock.json');
    const RESOLVED = /"resolved": "http/;
    expect(locks.filter((path) => RESOLVED.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
    expect(RESOLVED.test('      "resolved": "https://example.org/x.tgz",')).toBe(true);
  });
});
