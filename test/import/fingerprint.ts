// One value for a whole graph: equal for equal nodes, links and former ids, whatever the order in which they came.
import { createHash } from 'node:crypto';
import { writeGraph } from '../../src/cli/export.ts';
import type { Store } from '../../src/store/store.ts';

export async function fingerprint(store: Store): Promise<string> {
  const hash = createHash('sha256');
  const put = (line: string) => void hash.update(line);
  await writeGraph(store, put, put);
  for (const { former, now } of await store.read('import/former-ids', {})) put(`${former} ${now}\n`);
  return hash.digest('hex');
}
