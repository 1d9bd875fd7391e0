// Searches at their edges: long ones, and many at once while the graph is written to.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { askFor } from '../kit/ask.ts';
import { describeOnEachEngine } from '../kit/engines.ts';

const modality = (slug: string, name: string) => ({
  id: `modality:${slug}`,
  props: { slug, name, sortName: name, searchText: name },
});

describeOnEachEngine('A search', (engine) => {
  let store: Store;
  const write = (rows: ReturnType<typeof modality>[]) => store.write((tx) => tx.run('modality', { rows }));
  const find = async (text: string) => {
    const { search } = await askFor(
      store,
      'query ($text: String!) { search(text: $text, first: 3) { nodes { node { id } } } }',
      { variables: { text } },
    );
    return search.nodes.map(({ node }: { node: { id: string } }) => node.id);
  };
  beforeAll(async () => {
    store = await engine.openEmpty();
  });
  afterAll(() => store.close());

  it('for as many words as a text may have is answered, each of them near to fifty others', async () => {
    // 1,225 words of four letters, one letter apart from many others.
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'.slice(0, 35);
    const words = [...letters].flatMap((a) => [...letters].map((b) => `xy${a}${b}`));
    await write([
      modality('all', words.join(' ')),
      modality('first', words.slice(0, 40).join(' ')),
      modality('none', 'other words'),
    ]);
    expect(await find(words.slice(0, 40).join(' '))).toEqual(['modality:first', 'modality:all']);
    expect((await find(words.slice(1_185).join(' ')))[0]).toBe('modality:all');
    expect(await find([...words.slice(0, 38), 'absent'].join(' '))).toEqual([]);
  });

  it('sees what was written before it, however many are asked at once', async () => {
    for (const name of ['alpha', 'bravo', 'carol', 'delta']) {
      const writing = write([modality(name, `late ${name}`)]);
      const asked = Array.from({ length: 5 }, () => find('late'));
      await writing;
      expect(await find(name)).toEqual([`modality:${name}`]);
      await Promise.all(asked);
    }
    expect(await find('late')).toEqual(['modality:alpha', 'modality:bravo', 'modality:carol']);
  });
});
