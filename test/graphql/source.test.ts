import { expect, it } from 'vitest';
import { world } from '../kit/world.ts';
import { describeInWorld } from './in-world.ts';

const read =
  'query ($id: ID!) { node(id: $id) { ... on Source { id slug title url publisher publishedOn trust versions { label } } } }';

describeInWorld('a source', ({ ask }) => {
  it('tells title, address, publisher, day and how near it is to the fact', async () => {
    expect(await ask(read, { id: world.source.press })).toEqual({
      node: {
        id: 'source:press-daily',
        slug: 'press-daily',
        title: 'Daily on money',
        url: 'https://daily.example/money',
        publisher: 'Press Daily',
        publishedOn: '2021-08-17',
        trust: 'PRESS',
        versions: [],
      },
    });
  });

  it('has null for what is unknown, and dates as exact as they are known', async () => {
    expect(await ask(read, { id: world.source.bare })).toEqual({
      node: {
        id: 'source:mirror',
        slug: 'mirror',
        title: 'Mirror of certificates',
        url: null,
        publisher: null,
        publishedOn: null,
        trust: 'SECONDARY',
        versions: [],
      },
    });
    expect((await ask(read, { id: 'source:reg-nmpa' })).node).toMatchObject({
      publishedOn: '2021',
      trust: 'PRIMARY',
    });
    expect((await ask(read, { id: 'source:reg-fda' })).node).toMatchObject({ publishedOn: '2021-12' });
  });

  it('is cited with the day on which it was read, where that is known', async () => {
    const data = await ask(`{
      a: company(slug: "paper-tiger") { sources { source { slug } locator statedAs retrievedOn } }
      b: product(slug: "odd-heart") { sources { source { slug } retrievedOn } }
    }`);
    expect(data).toEqual({
      a: { sources: [{ source: { slug: 'mirror' }, locator: null, statedAs: null, retrievedOn: null }] },
      b: { sources: [{ source: { slug: 'press-daily' }, retrievedOn: '2026-01-02' }] },
    });
  });

  it('comes by title where several state a fact', async () => {
    const { node } = await ask(`{ node(id: "${world.approval.twoSources}") { ... on Sourced {
      sources { source { title } }
    } } }`);
    expect(node.sources).toEqual([
      { source: { title: 'Daily on money' } },
      { source: { title: 'Register of the NMPA' } },
    ]);
  });
});
