// The numbered queries of examples/, and what their first lines promise: how many statements they take, and in how many
// messages these are sent to Neo4j.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../examples');

export type Example = {
  file: string;
  query: string;
  title: string;
  question: string;
  budget: number;
  messages: number;
};

export function readExamples(): Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(join(FOLDER, file), 'utf8');
      const [title = '', question = ''] = query.split('\n');
      const [, budget, messages] = /^# budget: (\d+), on Neo4j in (\d+) messages?$/m.exec(query) ?? [];
      return { file, query, title, question, budget: Number(budget), messages: Number(messages) };
    });
}
