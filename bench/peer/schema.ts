// The peer: the schema that @neo4j/graphql generates over the same nodes and links.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Neo4jGraphQL } from '@neo4j/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Driver } from 'neo4j-driver';

export function buildPeerSchema(driver: Driver): Promise<GraphQLSchema> {
  const typeDefs = readFileSync(join(import.meta.dirname, 'schema.graphql'), 'utf8');
  return new Neo4jGraphQL({ typeDefs, driver }).getSchema();
}
