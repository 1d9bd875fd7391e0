import { expect, it } from 'vitest';
import { askFor, type Data } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';
import { addRow, loadWorld } from '../kit/world.ts';

const ROWS = [
  'db-brain-fundus,DATA,A database.,Planned.,,1,database,,brain,fundus-photo,,,mirror,',
  'demand-brain,DEMAND,A demand.,Share.,,1,percent,,brain,,MFDS,,mirror,',
];

describeOnEachEngine('white space of one organ', (engine) => {
  const pairs = async (args: string) => {
    const store = await loadWorld(await engine.openEmpty());
    await addRow(store, 'claim.csv', ROWS.join('\n'));
    const { whiteSpace } = await askFor(
      store,
      `{ whiteSpace(${args}) { organ { slug } modality { slug } } }`,
    );
    await store.close();
    return whiteSpace
      .filter(({ organ }: Data) => organ.slug === 'brain')
      .map(({ modality }: Data) => modality?.slug ?? null);
  };

  it('comes by the slug of the modality, whether or not DICOM names it', async () => {
    expect(await pairs('authority: null')).toEqual(['ct', 'fundus-photo', 'mri']);
  });

  it('has what names no modality last', async () => {
    expect((await pairs('asOf: "2019-01-01"')).at(-1)).toBeNull();
  });
});
