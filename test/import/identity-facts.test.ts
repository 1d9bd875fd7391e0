// Two companies of the facts that are judged one: every fact of both belongs to the first until it is taken back.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestFacts, importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, DATA, FIXTURES } from './data-folder.ts';
import { fingerprint } from './fingerprint.ts';

const HEADER = 'a,b,verdict,reason,decided_on,decided_by\n';
const LIST = `${FIXTURES}/fda/devices.csv`;

describeOnEachEngine('companies of the facts that are judged one', (engine) => {
  let store: Store;
  let folder: ReturnType<typeof copyFolder>;
  let apart: string;
  beforeAll(async () => {
    folder = copyFolder(DATA);
    writeFileSync(join(folder.path, 'judgements.csv'), HEADER);
    store = await engine.openEmpty();
    await importFacts(store, folder.path);
    await importFda(store, LIST, { now: () => new Date('2026-01-02T03:04:05Z') });
    apart = await fingerprint(store);
  });
  afterAll(async () => {
    folder.remove();
    await store.close();
  });
  const counts = async (slug: string) => {
    const { company } = await askFor(
      store,
      `{ company(slug: "${slug}") { slug formerSlugs products { totalCount } fundingRounds { totalCount } } }`,
    );
    return (
      company && [
        company.slug,
        company.formerSlugs,
        company.products.totalCount,
        company.fundingRounds.totalCount,
      ]
    );
  };

  it('changes the digest of the folder, so that a start notices the judgement', () => {
    const before = digestFacts(folder.path);
    appendFileSync(
      join(folder.path, 'judgements.csv'),
      'sensetime,SenseTime Medical,same,for the test,2026-01-31,test\nviz-ai,Nocturne Health,same,for the test,2026-01-31,test\n',
    );
    expect(digestFacts(folder.path)).not.toBe(before);
  });

  it('gives the first what both held, and leaves no node of the second', async () => {
    const [first, second] = [await counts('sensetime'), await counts('sensetime-medical')];
    const { counts: written } = await importFacts(store, folder.path);
    expect(written.Company).toEqual({ created: 0, updated: 1, unchanged: 211 });
    const merged = ['sensetime', ['sensetime-medical'], first[2] + second[2], first[3] + second[3]];
    expect(await counts('sensetime')).toEqual(merged);
    expect(await counts('sensetime-medical')).toEqual(merged);
  });

  it('moves what a list names to the company of the facts at once', async () => {
    expect(await askFor(store, '{ company(slug: "nocturne-health") { slug formerSlugs aliases } }')).toEqual({
      company: {
        slug: 'viz-ai',
        formerSlugs: ['nocturne-health'],
        aliases: ['Nocturne Health', 'Viz.ai, Inc.'],
      },
    });
  });

  it('changes nothing when imported again', async () => {
    const merged = await fingerprint(store);
    await importFacts(store, folder.path);
    expect(await fingerprint(store)).toBe(merged);
  });

  it('is the very graph of before once both judgements are taken back', async () => {
    writeFileSync(join(folder.path, 'judgements.csv'), HEADER);
    await importFacts(store, folder.path);
    expect(await fingerprint(store)).toBe(apart);
  });

  it('refuses a row without a reason, with its place', async () => {
    writeFileSync(join(folder.path, 'judgements.csv'), `${HEADER}a,b,equal,,today,me\n`);
    await expect(importFacts(store, folder.path)).rejects.toThrow(
      'judgements.csv, line 2, verdict: "equal" must be one of same, different',
    );
  });
});
