// Where the API promises a whole day, a month or a year is no day: the import says so, instead of serving half a day.
import { expect, it } from 'vitest';
import { importFacts } from '../../src/import/sources/facts.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { copyFolder, FIXTURES } from './data-folder.ts';

describeOnEachEngine('import of a day that is not whole', (engine) => {
  const problemsOf = async (file: string, from: string, to: string) => {
    const store = await engine.openEmpty();
    const folder = copyFolder(`${FIXTURES}/world`, [{ file, from, to }]);
    const { problems } = await importFacts(store, folder.path);
    folder.remove();
    await store.close();
    return problems.map(({ row, column, value }) => [row, column, value]);
  };

  it('refuses it for the day of a phase', async () => {
    expect(await problemsOf('sector.csv', ',2021-12-31,', ',2021-12,')).toContainEqual([
      6,
      'phase_as_of',
      '2021-12',
    ]);
  });

  it('refuses it for the day on which a source was read', async () => {
    expect(await problemsOf('sources.csv', ',2021-08-17,2026-01-02,', ',2021-08-17,2026,')).toContainEqual([
      3,
      'retrieved_on',
      '2026',
    ]);
  });

  it('takes it where a fact is dated', async () => {
    expect(await problemsOf('deal.csv', ',2021-05-19,', ',2021-05,')).toEqual([]);
  });
});
