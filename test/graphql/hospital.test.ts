import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('a hospital', ({ ask, walk }) => {
  it('is found by its slug with all that is known of it', async () => {
    const { hospital } = await ask(`{ hospital(slug: "anyi-first") {
      id slug name nameZh level levelStated region province city country caveat sources { source { slug } }
    } }`);
    expect(hospital).toEqual({
      id: 'hospital:anyi-first',
      slug: 'anyi-first',
      name: 'First Hospital of Anyi',
      nameZh: '安逸第一医院',
      level: 'GRADE_3A',
      levelStated: '三甲',
      region: 'East',
      province: 'Anyi Province',
      city: 'Anyi',
      country: 'CN',
      caveat: null,
      sources: [{ source: { slug: 'press-daily' } }],
    });
  });

  it('has null where no source states a level, a region or a country', async () => {
    expect(
      await ask(`{
        a: hospital(slug: "no-grade") { level levelStated region }
        b: hospital(slug: "health-ministry") { level region province city country nameZh }
        c: hospital(slug: "nowhere") { id }
      }`),
    ).toEqual({
      a: { level: null, levelStated: null, region: 'North' },
      b: { level: 'GOVERNMENT', region: null, province: null, city: null, country: null, nameZh: null },
      c: null,
    });
  });

  it('says how another source writes its name', async () => {
    const { hospital } = await ask(
      '{ hospital(slug: "st-marys") { name caveat sources { locator statedAs } } }',
    );
    expect(hospital).toEqual({
      name: "St. Mary's, North Wing",
      caveat: 'Trade Weekly writes the name otherwise.',
      sources: [
        { locator: 'page 2', statedAs: null },
        { locator: null, statedAs: 'St Marys North' },
      ],
    });
  });

  it('lists its purchases newest first', async () => {
    expect(await walk({ of: 'hospital(slug: "anyi-first")', field: 'procurements' })).toEqual([
      'anyi-chest-pair',
      'anyi-coro-flow',
    ]);
    expect(await walk({ of: 'hospital(slug: "health-ministry")', field: 'procurements' })).toEqual([]);
  });
});

describeInWorld('hospitals', ({ walk }) => {
  it('come by name, accents aside', async () => {
    expect(await walk({ field: 'hospitals' })).toEqual([
      'clinica-nandu',
      'anyi-first',
      'no-grade',
      'health-ministry',
      'st-marys',
    ]);
  });
});
