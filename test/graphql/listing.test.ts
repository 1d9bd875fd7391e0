import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('the listings of a company', ({ ask }) => {
  it('come oldest first, undated last, with what is known of each', async () => {
    const { company } = await ask(`{ company(slug: "totalsum") { listings {
      id event exchange ticker on caveat company { slug } sources { source { slug } locator statedAs }
    } } }`);
    expect(company.listings).toEqual([
      {
        id: 'listing:totalsum-filed',
        event: 'FILED',
        exchange: 'Exchange of Anyland',
        ticker: null,
        on: '2021-06',
        caveat: null,
        company: { slug: 'totalsum' },
        sources: [{ source: { slug: 'press-daily' }, locator: null, statedAs: null }],
      },
      {
        id: 'listing:totalsum-listed',
        event: 'LISTED',
        exchange: 'Exchange of Anyland',
        ticker: 'TTS',
        on: '2021-12-01',
        caveat: 'Trade Weekly names the Board of Otherland.',
        company: { slug: 'totalsum' },
        // The conflict stands: another source names another exchange.
        sources: [
          { source: { slug: 'press-daily' }, locator: 'page 8', statedAs: null },
          { source: { slug: 'trade-weekly' }, locator: null, statedAs: 'Board of Otherland' },
        ],
      },
      {
        id: 'listing:totalsum-lapsed',
        event: 'LAPSED',
        exchange: null,
        ticker: null,
        on: null,
        caveat: null,
        company: { slug: 'totalsum' },
        sources: [{ source: { slug: 'mirror' }, locator: null, statedAs: null }],
      },
    ]);
  });

  it('are its own, and none where none are known', async () => {
    expect(
      await ask(`{
        xinmai: company(slug: "xinmai") { listings { event on } }
        none: company(slug: "paper-tiger") { listings { id } }
        nothing: node(id: "listing:nothing") { id }
      }`),
    ).toEqual({
      xinmai: { listings: [{ event: 'WITHDRAWN', on: '2021' }] },
      none: { listings: [] },
      nothing: null,
    });
  });
});
