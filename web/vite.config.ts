import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/*
 * The output mirrors the addresses it is served at, so one build can hold several pages:
 *   dist/playground/index.html -> /playground
 *   dist/playground/assets/*   -> /playground/assets/*  (names carry a content hash)
 * A second page (the explorer at `/`) is one more line in `input`, from `web/index.html`. The base
 * therefore stays `/`: a base of `/playground/` would put that page's own address there as well.
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
    assetsDir: 'playground/assets',
    // The build runs inside `npm start`: nothing here that only a report or a debugger would read.
    reportCompressedSize: false,
    sourcemap: false,
    target: 'es2022',
    // Monaco is one large chunk by nature; the warning would be there on every start.
    chunkSizeWarningLimit: 4000,
    // The polyfill is not needed by any browser of this target.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { playground: here('playground/index.html') },
      // Dozens of "use client" lines in dependencies, which mean nothing without a server renderer.
      checks: { moduleLevelDirective: false },
    },
  },
});
