import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The same copy of graphql that Apollo loads: Vite alone would take the ESM one beside it.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts', 'web/src/**/*.test.ts'],
    // One Neo4j database serves all files, so they take turns.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
