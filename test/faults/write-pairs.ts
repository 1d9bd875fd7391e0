// A process that writes pairs one after another, some at once, and tells of each when it is acknowledged.
// Usage: write-pairs.ts <folder of the graph> <number of the first>
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';
import { writePair } from './pairs.ts';

const AT_ONCE = 4;
const [, , graphPath = '', first = '0'] = process.argv;
const store = await openStore({ graphPath, neo4j: null });
writeSync(1, 'open\n');
let next = Number(first);
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (;;) {
      const n = next++;
      await writePair(store, n);
      writeSync(1, `${n}\n`);
      // Now and then the log is folded into the file: a kill may hit that too.
      if (n % 97 === 0) store.checkpoint();
    }
  }),
);
