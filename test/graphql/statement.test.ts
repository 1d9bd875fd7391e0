import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('statements', ({ ask, refusal }) => {
  const slugs = async (args = '') =>
    (await ask(`{ statements${args} { slug } }`)).statements.map(({ slug }: { slug: string }) => slug);

  it('come by topic, then by slug', async () => {
    expect(await slugs()).toEqual(['flow-leads', 'trials-slow', 'price-trend', 'bare-ranking']);
  });

  it.each([
    ['COMPANIES', ['flow-leads', 'trials-slow']],
    ['PROCUREMENT', ['price-trend']],
    ['SECTORS', ['bare-ranking']],
    ['POLICY', []],
  ])('are those of the topic %s', async (topic, expected) => {
    expect(await slugs(`(topic: ${topic})`)).toEqual(expected);
  });

  it('are all of them for no topic, and refused for one that there is not', async () => {
    expect(await slugs('(topic: null)')).toHaveLength(4);
    expect((await refusal('{ statements(topic: WEATHER) { slug } }')).message).toMatch(/WEATHER/);
  });

  it('tell what they are about, each by name, and who says otherwise', async () => {
    const { node } = await ask(`{ node(id: "statement:flow-leads") { ... on Statement {
      id slug topic statement caveat
      organs { slug } sectors { slug } companies { slug } sources { source { slug } locator statedAs }
    } } }`);
    expect(node).toEqual({
      id: 'statement:flow-leads',
      slug: 'flow-leads',
      topic: 'COMPANIES',
      statement: 'The makers of flow reading lead.',
      caveat: 'Trade Weekly says that they follow.',
      organs: [{ slug: 'brain' }, { slug: 'coronary-artery' }],
      sectors: [{ slug: 'flow-imaging' }, { slug: 'imaging' }],
      companies: [{ slug: 'eclair-medical' }, { slug: 'xinmai' }],
      sources: [
        { source: { slug: 'press-daily' }, locator: 'page 5', statedAs: null },
        { source: { slug: 'trade-weekly' }, locator: null, statedAs: 'follow' },
      ],
    });
  });

  it('may be about nothing that the graph knows', async () => {
    const { node } = await ask(`{ node(id: "statement:bare-ranking") { ... on Statement {
      caveat organs { slug } sectors { slug } companies { slug }
    } } }`);
    expect(node).toEqual({ caveat: null, organs: [], sectors: [], companies: [] });
  });
});
