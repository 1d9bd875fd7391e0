// The rooms of src/ import each other only as the design's table says, and third-party names have one home.
import { describe, expect, it } from 'vitest';
import { findBreaches, MAY_IMPORT } from './borders.ts';
import { readFiles } from './files.ts';

const files = readFiles('src', '.ts');

describe('Borders between rooms', () => {
  it('are kept by every file of src/', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.flatMap(({ path, text }) => findBreaches(path, text))).toEqual([]);
  });

  it('cover every room of src/ and name none that is gone', () => {
    const rooms = new Set(files.map(({ path }) => path.split('/')[1]?.replace(/\.ts$/, '')));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('keep the files of web/ away from src/', () => {
    const crossing = readFiles('web/src', '.ts', '.tsx').filter(({ text }) => CROSSES.test(text));
    expect(crossing.map(({ path }) => path)).toEqual([]);
    expect(CROSSES.test(`import { openStore } from '../../../src/store/index.ts';`)).toBe(true);
    expect(CROSSES.test(`import { Panel } from './panel.tsx';`)).toBe(false);
  });
});

const CROSSES = /from\s*['"](?:\.\.\/)+src\//;

describe('A planted breach', () => {
  it.each([
    ['src/model/ids.ts', `import { readFileSync } from 'node:fs';`, 'may not import node:fs'],
    ['src/model/ids.ts', `import { GraphQLError } from 'graphql';`, 'may not import graphql'],
    ['src/model/ids.ts', `import { z } from 'zod';`, 'may not import zod'],
    [
      'src/store/neo4j.ts',
      `import { page } from '../loaders/relation.ts';`,
      'may not import ../loaders/relation.ts',
    ],
    ['src/store/neo4j.ts', `import { parse } from 'graphql/language';`, 'may not import graphql/language'],
    ['src/loaders/company.ts', `import neo4j from 'neo4j-driver';`, 'may not import neo4j-driver'],
    [
      'src/loaders/company.ts',
      `import type { GrafeoDB } from '@grafeo-db/js';`,
      'may not import @grafeo-db/js',
    ],
    [
      'src/loaders/company.ts',
      `import { openStore } from '../store/index.ts';`,
      'may not import ../store/index.ts',
    ],
    ['src/loaders/company.ts', `import { Kind } from 'graphql';`, 'may not import graphql'],
    [
      'src/resolvers/company.ts',
      `import type { Store } from '../store/store.ts';`,
      'may not import ../store/store.ts',
    ],
    ['src/resolvers/company.ts', `import { readConfig } from '../config.ts';`, 'may not import ../config.ts'],
    [
      'src/resolvers/company.ts',
      `import { readCsv } from '../import/csv.ts';`,
      'may not import ../import/csv.ts',
    ],
    [
      'src/import/csv.ts',
      `import { resolvers } from '../resolvers/index.ts';`,
      'may not import ../resolvers/index.ts',
    ],
    [
      'src/import/csv.ts',
      `import { startServer } from '../server/http.ts';`,
      'may not import ../server/http.ts',
    ],
    [
      'src/server/http.ts',
      `import { importFacts } from '../import/sources/facts.ts';`,
      'may not import ../import/sources/facts.ts',
    ],
    [
      'src/server/http.ts',
      `import { openEmbedded } from '../store/embedded.ts';`,
      'may not import ../store/embedded.ts',
    ],
    [
      'src/server/http.ts',
      `const store = await import('../store/index.ts');`,
      'may not import ../store/index.ts',
    ],
    ['src/import/csv.ts', `export { serve } from '../cli/serve.ts';`, 'may not import ../cli/serve.ts'],
    ['src/store/index.ts', `import { serve } from '../cli/serve.ts';`, 'may not import ../cli/serve.ts'],
    ['src/cli/serve.ts', `import express from 'express';`, 'may not import express'],
    ['src/cli/import.ts', `import neo4j from 'neo4j-driver';`, 'may not import neo4j-driver'],
    ['src/log.ts', `import helmet from 'helmet';`, 'may not import helmet'],
    [
      'src/cli/serve.ts',
      `import {\n  kit,\n} from '../../test/kit/ask.ts';`,
      'may not import ../../test/kit/ask.ts',
    ],
    ['src/server/http.ts', 'const port = process.env.PORT;', 'reads process.env'],
    ['src/server/http.ts', `const port = process['env'].PORT;`, 'reads process.env'],
    ['src/server/http.ts', 'const { env } = process;', 'reads process.env'],
    ['src/server/http.ts', `import { env } from 'node:process';`, 'reads process.env'],
    ['src/cli/serve.ts', 'const port = process.env.PORT;', 'reads process.env'],
    ['src/store/neo4j.ts', `console.warn('slow');`, 'uses console'],
    ['src/log.ts', 'run(console);', 'uses console'],
    ['src/model/ids.ts', 'export default function toId() {}', 'has a default export'],
    ['src/model/ids.ts', 'export { toId as default };', 'has a default export'],
    ['src/helpers/text.ts', '', 'is in a room that the table does not know (helpers)'],
  ])('in %s is found: %s', (path, source, breach) => {
    expect(findBreaches(path, source)).toEqual([`${path} ${breach}`]);
  });

  it('is not seen where there is none', () => {
    const allowed: [string, string][] = [
      [
        'src/cli/neo4j-server.ts',
        `import neo4j from 'neo4j-driver';\nconst env = process.env;\nconsole.log(env);`,
      ],
      ['src/config.ts', 'const env = process.env;'],
      ['src/server/http.ts', `import express from 'express';\n// process.env and console are not for here\n`],
      ['src/server/http.ts', `const file = 'console.log';`],
      ['src/resolvers/company.ts', `import { company } from '../loaders/company.ts';`],
    ];
    for (const [path, source] of allowed) expect(findBreaches(path, source)).toEqual([]);
  });
});
