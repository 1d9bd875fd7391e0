// The explorer's operations (web/src/explorer/**/*.graphql) as typed texts, so that a browser needs no parser of GraphQL.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql';
import { fragmentsByName, printWithFragments } from './src/server/doors/manifest.ts';

const ROOM = join(import.meta.dirname, 'web/src/explorer');

const CONFIG = {
  useTypeImports: true,
  enumType: 'string-literal',
  strictScalars: true,
  scalars: { Date: 'string', PartialDate: 'string', DateTime: 'string', URL: 'string', ID: 'string' },
  skipTypename: true,
};

const HEAD = `/** A query with the types of its variables and of its answer, which only the compiler sees. */
export type Operation<Data, Variables> = { text: string; data?: Data; variables?: Variables };
`;

export async function printOperations(schema: DocumentNode): Promise<string> {
  const files = readDocuments();
  const definitions = files.flatMap(({ document }) => document.definitions);
  const types = await codegen({
    filename: 'operations.ts',
    schema,
    documents: files,
    config: CONFIG,
    plugins: [{ operations: CONFIG }],
    pluginMap: { operations: typescriptOperations },
  });
  return `${HEAD}\n${types}\n${printTexts(definitions)}\n`;
}

function readDocuments() {
  return readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({
      location: name,
      document: parse(readFileSync(join(ROOM, name), 'utf8'), { noLocation: true }),
    }));
}

function printTexts(definitions: readonly DefinitionNode[]): string {
  const fragments = fragmentsByName(definitions);
  return definitions
    .flatMap((one) => {
      const name = one.kind === Kind.OPERATION_DEFINITION ? one.name?.value : undefined;
      if (one.kind !== Kind.OPERATION_DEFINITION || name === undefined) return [];
      return [
        `export const ${name}: Operation<${name}Query, ${name}QueryVariables> = {\n  text: ${JSON.stringify(printWithFragments(one, fragments))},\n};`,
      ];
    })
    .join('\n');
}
