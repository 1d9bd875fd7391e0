import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

const POLICY = `id slug name nameZh issuer issuedOn effect target caveat
  organs { slug } sources { source { slug } locator statedAs }`;

describeInWorld('policies', ({ ask }) => {
  it('come newest first, undated last; a month counts from its first day', async () => {
    const { policies } = await ask('{ policies { slug issuedOn } }');
    expect(policies).toEqual([
      { slug: 'flow-guideline', issuedOn: '2021-08-16' },
      { slug: 'price-rule', issuedOn: '2021-08' },
      { slug: 'older-plan', issuedOn: '2019' },
      { slug: 'undated-plan', issuedOn: null },
    ]);
  });

  it('tell issuer, effect, target and organs by name', async () => {
    const { policies } = await ask(`{ policies { ${POLICY} } }`);
    expect(policies[0]).toEqual({
      id: 'policy:flow-guideline',
      slug: 'flow-guideline',
      name: 'Guideline on flow',
      nameZh: '流量指南',
      issuer: 'Regulator of Anyland',
      issuedOn: '2021-08-16',
      effect: 'registration',
      target: 'flow reading',
      caveat: null,
      organs: [{ slug: 'brain' }, { slug: 'coronary-artery' }],
      sources: [{ source: { slug: 'reg-nmpa' }, locator: 'article 3', statedAs: null }],
    });
  });

  it('carry the conflict of their sources', async () => {
    const { node } = await ask(`{ node(id: "policy:price-rule") { ... on Policy { ${POLICY} } } }`);
    expect(node).toMatchObject({
      organs: [{ slug: 'lung' }],
      caveat: 'Trade Weekly says September.',
      sources: [
        { source: { slug: 'press-daily' }, statedAs: null },
        { source: { slug: 'trade-weekly' }, statedAs: 'September 2021' },
      ],
    });
  });

  it('have null, and no organs, for what is unknown', async () => {
    const { node, none } = await ask(`{
      node(id: "policy:older-plan") { ... on Policy { ${POLICY} } }
      none: node(id: "policy:no-such-policy") { id }
    }`);
    expect(node).toEqual({
      id: 'policy:older-plan',
      slug: 'older-plan',
      name: 'Older plan',
      nameZh: null,
      issuer: null,
      issuedOn: '2019',
      effect: null,
      target: null,
      caveat: null,
      organs: [],
      sources: [{ source: { slug: 'mirror' }, locator: null, statedAs: null }],
    });
    expect(none).toBeNull();
  });
});
