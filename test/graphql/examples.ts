// The numbered queries of examples/, and what their first lines promise.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../examples');

export type Example = { file: string; query: string; title: string; question: string; budget: number };

export function readExamples(): Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(join(FOLDER, file), 'utf8');
      const [title = '', question = ''] = query.split('\n');
      return { file, query, title, question, budget: Number(/^# budget: (\d+)$/m.exec(query)?.[1]) };
    });
}
