// Sources and their editions.
import type { SourceResolvers } from '../generated/resolvers.ts';
import { source } from '../loaders/source.ts';
import { relate } from './relate.ts';

export const Source = { versions: relate(source.versions) } satisfies SourceResolvers;
