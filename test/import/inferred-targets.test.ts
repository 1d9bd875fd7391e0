// Organs that rules infer for listed products: beside what sources state, never over it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOrganRules } from '../../src/import/organ-rules.ts';
import type { ImportReport } from '../../src/import/report.ts';
import { importFacts } from '../../src/import/sources/facts.ts';
import { importFda } from '../../src/import/sources/fda.ts';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, DATA, FIXTURES, temporaryFile } from './data-folder.ts';

const LIST = `${FIXTURES}/fda/organs.csv`;

describeOnEachEngine('inferred organs of listed products', (engine) => {
  let store: Store;
  let first: ImportReport;
  beforeAll(async () => {
    store = await engine.openEmpty();
    await importFacts(store, DATA);
    first = await importFda(store, LIST, { edition: '2024-03' });
  });
  afterAll(() => store.close());

  const targetsOf = async (slug: string): Promise<string[]> => {
    const { product } = await askFor(
      store,
      `{ product(slug: "${slug}") { targets { organ { slug } basis rule } } }`,
    );
    return product.targets.map(
      (target: { organ: { slug: string }; basis: string; rule: string | null }) =>
        `${target.organ.slug} ${target.basis}${target.rule === null ? '' : ` ${target.rule}`}`,
    );
  };
  const dataVersion = async () => (await askFor(store, '{ graph { dataVersion } }')).graph.dataVersion;

  it('have their basis and the name of their rule', async () => {
    expect(await targetsOf('wren-imaging-wren-aorta-view')).toEqual(['aorta INFERRED aorta-word']);
    expect(await targetsOf('wren-imaging-wren-chest-pneumothorax')).toEqual([
      'chest INFERRED chest-word',
      'lung INFERRED lung-pneumothorax',
    ]);
  });

  it('are none where no rule fires', async () => {
    expect(await targetsOf('wren-imaging-wren-viewer')).toEqual([]);
  });

  it('come from every code under which a product is listed', async () => {
    expect(await targetsOf('robin-rhythms-robin-monitor')).toEqual([
      'heart INFERRED code-electrocardiograph',
    ]);
  });

  it('are not inferred where a source states the organ, a part of it or a whole of it', async () => {
    expect(await targetsOf('digital-diagnostics-idx-dr')).toEqual(['retina STATED']);
    // The heart is a whole of the stated coronary artery; of the liver no source says anything.
    expect(await targetsOf('heartflow-ffrct-analysis')).toEqual([
      'coronary-artery STATED',
      'liver INFERRED liver-word',
    ]);
    expect(await targetsOf('heartflow-heart-view')).toEqual(['heart INFERRED heart-word']);
  });

  it('are counted, and stand still when the list is imported again', async () => {
    expect(first.counts.Target).toEqual({ created: 5, updated: 0, unchanged: 0 });
    const before = await dataVersion();
    const { counts } = await importFda(store, LIST, { edition: '2024-03' });
    expect(counts.Target).toEqual({ created: 0, updated: 0, unchanged: 5 });
    expect(await dataVersion()).toBe(before);
  });

  it('are found and counted by their basis', async () => {
    const { inferred, stated, clusters } = await askFor(
      store,
      `{ inferred: products(filter: { targetBasis: INFERRED }) { nodes { slug } }
         stated: products(filter: { targetBasis: STATED, organ: ["liver"], name: "heartflow" }) { totalCount }
         clusters: organClusters(filter: { targetBasis: INFERRED }) { organ { slug } productCount } }`,
    );
    expect(inferred.nodes.map(({ slug }: { slug: string }) => slug)).toEqual([
      'heartflow-heart-view',
      'heartflow-ffrct-analysis',
      'robin-rhythms-robin-monitor',
      'wren-imaging-wren-aorta-view',
      'wren-imaging-wren-chest-pneumothorax',
    ]);
    expect(stated).toEqual({ totalCount: 0 });
    expect(
      clusters.map(({ organ, productCount }: { organ: { slug: string }; productCount: number }) => [
        organ.slug,
        productCount,
      ]),
    ).toEqual([
      ['heart', 2],
      ['aorta', 1],
      ['chest', 1],
      ['liver', 1],
      ['lung', 1],
    ]);
  });

  it('follow a rule that changes, of changed products only', async () => {
    const renamed = readOrganRules().map((rule) =>
      rule.rule === 'aorta-word' ? { ...rule, rule: 'aorta-renamed' } : rule,
    );
    const { counts } = await importFda(store, LIST, { edition: '2024-03', rules: renamed });
    expect(counts.Target).toEqual({ created: 0, updated: 1, unchanged: 4 });
    expect(await targetsOf('wren-imaging-wren-aorta-view')).toEqual(['aorta INFERRED aorta-renamed']);
    await importFda(store, LIST, { edition: '2024-03' });
    expect(await targetsOf('wren-imaging-wren-aorta-view')).toEqual(['aorta INFERRED aorta-word']);
  });

  it('give way as soon as the facts state the organ', async () => {
    const row = readFileSync(`${DATA}/product.csv`, 'utf8')
      .split('\n')
      .find((line) => line.startsWith('heartflow-ffrct-analysis,'));
    const from = row ?? '';
    const to = from.replace(',coronary-artery,', ',coronary-artery|liver,');
    const folder = copyFolder(DATA, [{ file: 'product.csv', from, to }]);
    await importFacts(store, folder.path);
    folder.remove();
    expect(await targetsOf('heartflow-ffrct-analysis')).toEqual(['coronary-artery STATED', 'liver STATED']);
    await importFacts(store, DATA);
    expect(await targetsOf('heartflow-ffrct-analysis')).toEqual([
      'coronary-artery STATED',
      'liver INFERRED liver-word',
    ]);
  });

  it('vanish with the listing that told them', async () => {
    const kept = readFileSync(LIST, 'utf8')
      .split('\n')
      .filter((line) => !line.includes('K980001'));
    const corrected = temporaryFile('organs.csv', kept.join('\n'));
    const { counts } = await importFda(store, corrected.path, { edition: '2024-03' });
    corrected.remove();
    expect(counts.Target).toEqual({ created: 0, updated: 1, unchanged: 4 });
    expect(await targetsOf('wren-imaging-wren-aorta-view')).toEqual([]);
  });
});
