// What sources state without a figure.
import type { QueryResolvers, StatementResolvers } from '../generated/resolvers.ts';
import { source } from '../loaders/source.ts';
import { statement } from '../loaders/statement.ts';
import { relate } from './relate.ts';

export const statementQueries = { statements: relate(statement.list) } satisfies QueryResolvers;

export const Statement = {
  organs: relate(statement.organs),
  sectors: relate(statement.sectors),
  companies: relate(statement.companies),
  sources: relate(source.citations),
} satisfies StatementResolvers;
