// Imports.
import type { QueryResolvers } from '../generated/resolvers.ts';
import { imports } from '../loaders/import.ts';
import { connect } from './relate.ts';

export const importQueries = { imports: connect(imports.page) } satisfies QueryResolvers;
