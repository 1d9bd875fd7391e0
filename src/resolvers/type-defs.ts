// The schema's text: every file under schema/, joined.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

const FOLDER = join(import.meta.dirname, '../../schema');

export function readTypeDefs(): string {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n');
}

export function buildTypes(): GraphQLSchema {
  return buildSchema(readTypeDefs());
}
