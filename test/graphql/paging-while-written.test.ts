import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { addRow, loadWorld } from '../kit/world.ts';
import { list, readPage, walkForwards } from './walk.ts';

describeOnEachEngine('a list that grows while it is read', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await loadWorld(await engine.openEmpty());
  });
  afterEach(() => store.close());

  const COMPANIES = { field: 'companies' };

  it('has no gap and no repeat for an item inserted before the page that was read', async () => {
    const before = await list(store, COMPANIES);
    const first = await readPage(store, COMPANIES, 'first: 3');
    await addRow(store, 'company.csv', 'aardvark,Aardvark,,,,,,,,,mirror,');
    const rest = await readPage(store, COMPANIES, `first: 100, after: "${first.pageInfo.endCursor}"`);
    const read = [...first.nodes, ...rest.nodes].map(({ id }: { id: string }) => id);
    expect(read).toEqual(before.map((slug) => `company:${slug}`));
    expect(rest.totalCount).toBe(13);
  });

  it('shows an item inserted behind the page that was read, once', async () => {
    const first = await readPage(store, COMPANIES, 'first: 3');
    await addRow(store, 'company.csv', 'doubtful-later,Doubtful Later,,,,,,,,,mirror,');
    const second = await readPage(store, COMPANIES, `first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes).toEqual([{ id: 'company:doubtful-later' }, { id: 'company:eclair-medical' }]);
    expect(await walkForwards(store, COMPANIES, 2)).toHaveLength(13);
  });

  it('has no gap and no repeat backwards', async () => {
    const last = await readPage(store, COMPANIES, 'last: 2');
    await addRow(store, 'company.csv', 'zebra,Zebra,,,,,,,,,mirror,');
    const page = await readPage(store, COMPANIES, `last: 1, before: "${last.pageInfo.startCursor}"`);
    expect(last.nodes).toEqual([{ id: 'company:undisclosed' }, { id: 'company:xinmai' }]);
    expect(page.nodes).toEqual([{ id: 'company:twice-funded' }]);
  });

  it('has no gap and no repeat newest first, and inside another node', async () => {
    const rounds = { of: 'company(slug: "undisclosed")', field: 'fundingRounds' };
    const first = await readPage(store, rounds, 'first: 1');
    await addRow(store, 'funding-round.csv', 'undisclosed-c,undisclosed,ROUND,C,2023-01-01,,,,,press-daily,');
    const rest = await readPage(store, rounds, `first: 100, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...rest.nodes]).toEqual([
      { id: 'funding-round:undisclosed-b' },
      { id: 'funding-round:undisclosed-a' },
      { id: 'funding-round:undisclosed-seed' },
    ]);
    expect(rest.totalCount).toBe(4);
  });

  it('has no repeat among items with one date and one name', async () => {
    const at = 'odd-money,ROUND,A,2022-02-02,,,,,mirror,';
    await addRow(store, 'funding-round.csv', `aaa-same,${at}\nzzz-same,${at}`);
    expect((await walkForwards(store, { field: 'fundingRounds' }, 1)).slice(0, 3)).toEqual([
      'zzz-same',
      'odd-money-inr',
      'aaa-same',
    ]);
    await addRow(store, 'company.csv', 'xinmai-a,Xinmai,,,,,,,,,mirror,\nxinmai-0,Xinmai,,,,,,,,,mirror,');
    expect((await walkForwards(store, COMPANIES, 1)).slice(-3)).toEqual(['xinmai', 'xinmai-0', 'xinmai-a']);
  });
});
