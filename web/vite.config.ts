import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/*
 * The output mirrors the addresses it is served at:
 *   dist/index.html            -> / and every address of the explorer
 *   dist/playground/index.html -> /playground
 *   dist/assets/*              -> /assets/*  (names carry a content hash; both pages share React)
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  resolve: {
    alias: { '@examples': process.env.MEDAI_EXAMPLES_DIR ?? here('../examples') },
    // A second copy of either breaks at run time: hooks for one, instanceof checks for the other.
    dedupe: ['react', 'graphql'],
  },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    assetsDir: 'assets',
    // The build runs inside `npm start`: nothing here that only a report or a debugger would read.
    reportCompressedSize: false,
    sourcemap: false,
    target: 'es2022',
    // Monaco is one large chunk by nature; the warning would be there on every start.
    chunkSizeWarningLimit: 4000,
    // The polyfill is not needed by any browser of this target.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { explorer: here('index.html'), playground: here('playground/index.html') },
      // Dozens of "use client" lines in dependencies, which mean nothing without a server renderer.
      checks: { moduleLevelDirective: false },
    },
  },
});
