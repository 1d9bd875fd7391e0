// npm start on a real Neo4j, where there is one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onNeo4j } from '../kit/engines.ts';
import { query, run, type Serving, serve } from './run.ts';

const { NEO4J_TEST_URI = '', NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD } = process.env;
const env = {
  NEO4J_URI: NEO4J_TEST_URI,
  NEO4J_USERNAME: NEO4J_TEST_USERNAME ?? 'neo4j',
  NEO4J_PASSWORD: NEO4J_TEST_PASSWORD ?? 'medai-graph',
};

describe.skipIf(onNeo4j === null)('npm start with NEO4J_URI', () => {
  let serving: Serving;
  beforeAll(async () => {
    await (await onNeo4j?.openEmpty())?.close();
    serving = await serve(env);
  });
  afterAll(() => serving.stop());

  it('loads the facts into it and answers from it', async () => {
    expect(serving.output.stdout).toContain('Engine      neo4j. Ctrl-C stops it.\n');
    expect(await query(serving.url, '{ fundingRounds { totalCount } graph { engine } }')).toMatchObject({
      data: { fundingRounds: { totalCount: 235 }, graph: { engine: 'neo4j' } },
    });
  });

  it('imports while it serves, and finds all of it there already', async () => {
    const { code, stdout } = await run(['import', 'facts', 'data'], env);
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing changed: the graph already holds all of it.\n');
  });

  it('says in one sentence that the credentials are refused', async () => {
    // Not the real user: Neo4j locks a name out after some wrong passwords.
    const { code, stderr } = await run(['serve'], { ...env, NEO4J_USERNAME: 'nobody' });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Neo4j at ${NEO4J_TEST_URI} refused the credentials. Check NEO4J_USERNAME and NEO4J_PASSWORD.\n`,
    );
  });
});
