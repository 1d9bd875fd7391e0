// The doors as they stand where nothing is set: read by anyone, written by nobody.
import type { Doors } from '../../config.ts';

export const OPEN_TO_READERS: Doors = {
  tokensFile: null,
  readNeedsToken: false,
  importMaxBytes: 64e6,
  safelistFile: null,
  corsOrigins: [],
  introspection: true,
  playground: true,
};
