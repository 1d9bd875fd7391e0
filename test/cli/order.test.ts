// The order in which a person brings in the sources must not decide how many companies there are.
import { afterAll, describe, expect, it } from 'vitest';
import { query, run, serve, temporaryFolder } from './run.ts';

const LIST = 'test/fixtures/fda/devices.csv';
const VIZ = '{ companies(filter: { name: "viz" }) { nodes { id } } }';

describe('the FDA list and the facts', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  async function companiesAfter(graph: string, imports: string[][]): Promise<unknown> {
    const env = { GRAPH_PATH: `${folder.path}/${graph}` };
    for (const args of imports) expect((await run(['import', ...args], env)).code).toBe(0);
    const serving = await serve(env);
    const { data } = (await query(serving.url, VIZ)) as { data: unknown };
    await serving.stop();
    return data;
  }
  const ONE = { companies: { nodes: [{ id: 'company:viz-ai' }] } };

  it('know Viz.ai as one company when the facts come first', async () => {
    expect(
      await companiesAfter('facts-first', [
        ['facts', 'data'],
        ['fda', LIST],
      ]),
    ).toEqual(ONE);
  });

  it('know Viz.ai as one company when the list comes first', async () => {
    expect(await companiesAfter('list-first', [['fda', LIST]])).toEqual(ONE);
  });
});
