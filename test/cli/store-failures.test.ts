// A graph that cannot be opened: one sentence that says what to do, and a code that is not zero.
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort, run, temporaryFolder } from './run.ts';

describe('a store that cannot be opened', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  const sentenceOf = async (args: string[], env: Record<string, string>) => {
    const start = Date.now();
    const { code, stdout, stderr } = await run(args, env);
    expect(Date.now() - start).toBeLessThan(8_000);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    return stderr.trimEnd();
  };
  const damaged = (name: string, content: string | Uint8Array) => {
    const path = `${folder.path}/${name}`;
    mkdirSync(path);
    writeFileSync(`${path}/graph.db`, content);
    return path;
  };

  it.each([
    ['text', 'This is no graph.'],
    ['zeros', new Uint8Array(100_000)],
    ['noise', Uint8Array.from({ length: 100_000 }, (_, index) => (index * 2_654_435_761) % 251)],
  ])('says that a graph file of %s cannot be opened, and how to go on', async (name, content) => {
    const path = damaged(name, content);
    const sentence = await sentenceOf(['serve'], { GRAPH_PATH: path });
    expect(sentence.startsWith(`The graph in ${path} cannot be opened: `)).toBe(true);
    expect(sentence).toContain('Restore a backup, or remove the folder to load the data again.');
  });

  it('says that GRAPH_PATH names a file', async () => {
    const path = `${folder.path}/file`;
    writeFileSync(path, '');
    const sentence = await sentenceOf(['serve'], { GRAPH_PATH: path });
    expect(sentence).toBe(`GRAPH_PATH: ${path} is no folder that can be written (EEXIST). Name another one.`);
  });

  it.each(['bolt', 'neo4j'])(
    'says within seconds that no Neo4j answers at a closed %s:// port',
    async (scheme) => {
      const uri = `${scheme}://127.0.0.1:${await freePort()}`;
      expect(await sentenceOf(['serve'], { NEO4J_URI: uri })).toBe(
        `Neo4j at ${uri} does not answer. Start it, or check NEO4J_URI and NEO4J_DATABASE.`,
      );
    },
  );

  it('says so for an import too', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    expect(await sentenceOf(['import', 'facts', 'data'], { NEO4J_URI: uri })).toBe(
      `Neo4j at ${uri} does not answer. Start it, or check NEO4J_URI and NEO4J_DATABASE.`,
    );
  });
});
