// Limits as they are set: every one by a variable of its own, and wrong ones named all at once.
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { DEFAULT_LIMITS } from '../../../src/model/limits.ts';

const ALL: Record<string, string> = {
  QUERY_MAX_TOKENS: '1001',
  QUERY_MAX_DEPTH: '1002',
  QUERY_MAX_FIELDS: '1003',
  QUERY_MAX_ALIASES: '1004',
  QUERY_MAX_DIRECTIVES: '1005',
  QUERY_MAX_RECURSION: '1006',
  QUERY_MAX_NODES: '1007',
  QUERY_MAX_COST: '1008',
  CLIENT_BUDGET: '1009',
  BODY_MAX_BYTES: '1010',
  ANSWER_MAX_BYTES: '1011',
  REQUEST_TIMEOUT_MS: '1012',
  HEADERS_TIMEOUT_MS: '1013',
  RECEIVE_TIMEOUT_MS: '1014',
};

describe('Settings of limits', () => {
  it('are the defaults where nothing is set, without a budget on this machine alone', () => {
    for (const HOST of [undefined, '127.0.0.1', 'localhost', '::1'])
      expect(readConfig({ HOST }).limits).toEqual({ ...DEFAULT_LIMITS, budget: null });
  });

  it('have a budget of 600,000 points a minute where others can reach the server, unless it is off', () => {
    for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'api.example'])
      expect(readConfig({ HOST }).limits).toEqual({ ...DEFAULT_LIMITS, budget: 600_000 });
    expect(readConfig({ HOST: '0.0.0.0', CLIENT_BUDGET: 'off' }).limits.budget).toBeNull();
    expect(readConfig({ CLIENT_BUDGET: '300000' }).limits.budget).toBe(300_000);
  });

  it('can each be set', () => {
    expect(Object.values(readConfig(ALL).limits)).toEqual([
      1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014,
    ]);
  });

  it('let no operation cost more than a client has for a minute: it would be told to wait for ever', () => {
    expect(readConfig({ CLIENT_BUDGET: '500', QUERY_MAX_COST: '501' }).limits.cost).toBe(500);
    expect(readConfig({ CLIENT_BUDGET: '500', QUERY_MAX_COST: '499' }).limits.cost).toBe(499);
  });

  it.each(Object.keys(ALL))('take no nonsense for %s', (name) => {
    for (const value of ['0', '-1', '1.5', 'many'])
      expect(() => readConfig({ [name]: value }), value).toThrow(
        new RegExp(`^These settings are wrong:\n  ${name}: `),
      );
  });

  it('take no more tokens than the parser can nest', () => {
    expect(readConfig({ QUERY_MAX_TOKENS: '4000' }).limits.tokens).toBe(4_000);
    expect(() => readConfig({ QUERY_MAX_TOKENS: '4001' })).toThrow('QUERY_MAX_TOKENS');
  });

  it('believe no proxy unless told to, and at most ten', () => {
    expect([readConfig({}).trustedProxies, readConfig({ TRUSTED_PROXIES: '10' }).trustedProxies]).toEqual([
      0, 10,
    ]);
    expect(() => readConfig({ TRUSTED_PROXIES: '11' })).toThrow('TRUSTED_PROXIES');
  });
});
