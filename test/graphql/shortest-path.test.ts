import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('a shortest chain', ({ ask, refusal }) => {
  const chain = async (from: string, to: string, maxLength = 8): Promise<string[] | null> => {
    const { shortestPath } = await ask(
      `{ shortestPath(from: "${from}", to: "${to}", maxLength: ${maxLength}) { length nodes { id } steps { from { id } to { id } } } }`,
    );
    if (shortestPath === null) return null;
    const ids = shortestPath.nodes.map(({ id }: { id: string }) => id);
    expect(shortestPath.length).toBe(ids.length - 1);
    expect(shortestPath.steps).toEqual(
      ids.slice(1).map((id: string, at: number) => ({ from: { id: ids[at] }, to: { id } })),
    );
    return ids;
  };

  it.each<[string, string, string[]]>([
    [
      'investor:lead-capital',
      'hospital:anyi-first',
      ['funding-round:xinmai-a', 'company:xinmai', 'procurement:anyi-chest-pair'],
    ],
    [
      'hospital:anyi-first',
      'investor:lead-capital',
      ['procurement:anyi-chest-pair', 'company:xinmai', 'funding-round:xinmai-a'],
    ],
    ['investor:twice-fund', 'investor:lead-capital', ['funding-round:twice-funded-b']],
    [
      'company:totalsum',
      'company:xinmai',
      ['funding-round:totalsum-a', 'investor:lead-capital', 'funding-round:xinmai-a'],
    ],
    ['company:doubtful-devices', 'company:xinmai', ['deal:acquirer-doubtful']],
    ['approval:fda-k200001', 'approval:nmpa-chest-pair', ['product:xinmai-chest-pair']],
    // Hubs as ends.
    ['company:xinmai', 'organ:heart', ['procurement:anyi-chest-pair']],
    ['organ:lung', 'organ:heart', ['procurement:anyi-chest-pair']],
    ['modality:ct', 'organ:lung', ['product:eclair-vue']],
    ['organ:heart', 'organ:cardiovascular-system', []],
    ['company:paper-tiger', 'source:mirror', []],
    ['claim:db-brain-ct', 'organ:brain', []],
    ['sector:imaging', 'organ:lung', ['product:eclair-vue']],
    ['statement:flow-leads', 'company:xinmai', []],
  ])('leads from %s to %s', async (from, to, between) => {
    const expected = [from, ...between, to];
    expect(await chain(from, to)).toEqual(expected);
    expect(await chain(from, to, expected.length - 1)).toEqual(expected);
    if (expected.length > 2) expect(await chain(from, to, expected.length - 2)).toBeNull();
  });

  it.each([
    // Organs, modalities, sectors, claims, sources and the like join these, and nothing else.
    ['company:promise-labs', 'company:twice-funded'],
    ['company:eclair-medical', 'policy:older-plan'],
    ['claim:demand-spleen', 'claim:demand-everywhere'],
    ['policy:undated-plan', 'company:paper-tiger'],
    ['product:promise-one', 'product:twice-seen'],
    // Of one name, but not one.
    ['company:circle-one', 'company:circle-two'],
    ['investor:idle-money', 'company:xinmai'],
    ['company:nobody', 'company:xinmai'],
    ['company:xinmai', 'company:nobody'],
    ['company:nobody', 'company:nobody'],
  ])('is none from %s to %s', async (from, to) => {
    expect(await chain(from, to)).toBeNull();
  });

  it('has no step from a node to itself, a hub or not', async () => {
    expect(await chain('company:xinmai', 'company:xinmai')).toEqual(['company:xinmai']);
    expect(await chain('organ:heart', 'organ:heart', 1)).toEqual(['organ:heart']);
  });

  it('tells of each step its link, day and sources, whichever way the link points', async () => {
    const { shortestPath } =
      await ask(`{ shortestPath(from: "company:doubtful-devices", to: "company:xinmai") {
      steps { relation on amount { amount } sources { statedAs } }
    } }`);
    const fact = { on: '2021-05-19', amount: null, sources: [{ statedAs: null }, { statedAs: 'June 2021' }] };
    expect(shortestPath.steps).toEqual([
      { relation: 'DEAL_FOR', ...fact },
      { relation: 'BUYER_IN', ...fact },
    ]);
  });

  it.each([
    [
      'from: "", to: "organ:heart"',
      'from',
      'from: "" is no id. Use the id field of an earlier answer, such as company:keya-medical.',
    ],
    [
      'from: "organ:heart", to: "心脉"',
      'to',
      'to: "心脉" is no id. Use the id field of an earlier answer, such as company:keya-medical.',
    ],
    ['from: "organ:a", to: "organ:b", maxLength: 0', 'maxLength', 'maxLength: must be from 1 to 8, not 0.'],
    ['from: "organ:a", to: "organ:b", maxLength: 9', 'maxLength', 'maxLength: must be from 1 to 8, not 9.'],
  ])('is refused for %s', async (args, field, message) => {
    expect(await refusal(`{ shortestPath(${args}) { length } }`)).toEqual({
      code: 'BAD_USER_INPUT',
      field,
      message,
    });
  });
});
