// The packages: where they come from, under which licence, and what is known of their holes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeAudit } from '../../packaging/audit.ts';
import { DOCUMENT, describeLicences, findForbidden, readLock } from '../../packaging/licences.ts';

describe('The lock file', () => {
  it('has the digest of every package but the builds of the engine for other systems', () => {
    const without = Object.entries(readLock().packages)
      .filter(([path, { link, integrity }]) => path.includes('node_modules/') && !link && !integrity)
      .map(([path]) => path);
    expect(without).toEqual([
      'node_modules/@grafeo-db/js-darwin-arm64',
      'node_modules/@grafeo-db/js-darwin-x64',
      'node_modules/@grafeo-db/js-linux-arm64-gnu',
      'node_modules/@grafeo-db/js-linux-arm64-musl',
      'node_modules/@grafeo-db/js-win32-x64-msvc',
    ]);
  });
});

describe('Licences', () => {
  it('are all allowed', () => {
    expect(findForbidden(readLock())).toEqual([]);
  });

  it('are told in docs/licences.md; write it again with npm run licences', () => {
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(describeLicences(readLock()));
  });

  it('that are not allowed are found, and those that are stated in several words understood', () => {
    const packages = {
      '': { license: 'GPL-3.0' },
      'node_modules/free': { license: 'MIT' },
      'node_modules/either': { license: '(GPL-3.0 OR MIT)' },
      'node_modules/both': { license: '(MIT AND BSD-3-Clause)' },
      'node_modules/tool': { license: 'MPL-2.0', dev: true },
      'node_modules/handed-on': { license: 'MPL-2.0' },
      'node_modules/a/node_modules/@b/copyleft': { license: 'GPL-3.0' },
      'node_modules/half': { license: 'MIT AND GPL-3.0' },
      'node_modules/unknown': {},
    };
    expect(findForbidden({ packages })).toEqual([
      'handed-on: MPL-2.0',
      '@b/copyleft: GPL-3.0',
      'half: MIT AND GPL-3.0',
      'unknown: none stated',
    ]);
  });
});

describe('The audit', () => {
  const told = (counts: Record<string, number>) =>
    judgeAudit(JSON.stringify({ metadata: { vulnerabilities: counts } })).code;

  it('is clean without a hole of the level moderate, and not with one', () => {
    expect(told({ low: 3, moderate: 0, high: 0, critical: 0 })).toBe(0);
    expect(told({ low: 0, moderate: 1, high: 0, critical: 0 })).toBe(1);
    expect(told({ low: 0, moderate: 0, high: 0, critical: 1 })).toBe(1);
  });

  it('is no clean answer where the registry could not be asked', () => {
    const refused = '{"message": "405 Method Not Allowed", "method": "POST", "error": {"summary": ""}}';
    expect([refused, '', 'npm error', '{}'].map((text) => judgeAudit(text).code)).toEqual([3, 3, 3, 3]);
  });
});
