// docs/report-coverage.md as rows, and the lines that it has to hold.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const TABLE = join(ROOT, 'docs/report-coverage.md');
/** Stands beside the repository where the product is made, not in it. */
const FACTS = join(ROOT, '../shared/data/report-facts.md');

export type Row = {
  section: string;
  line: string;
  examples: string[];
  queries: string[];
  reported: string;
  computed: string;
};

export function readTable(): Row[] {
  const rows: Row[] = [];
  let section = '';
  for (const text of readFileSync(TABLE, 'utf8').split('\n')) {
    if (text.startsWith('## ')) section = text.slice(3);
    const [line = '', answered = '', reported = '', computed = ''] = text
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    if (!text.startsWith('|') || line === 'line' || /^-+$/.test(line)) continue;
    rows.push({
      section,
      line,
      examples: [...answered.matchAll(/\]\(\.\.\/examples\/([^)]+)\)/g)].map(([, file]) => file ?? ''),
      queries: [...answered.matchAll(/`(\{[^`]+)`/g)].map(([, query]) => query ?? ''),
      reported,
      computed,
    });
  }
  return rows;
}

/** Each bullet of the report's facts with the title of its section; null where the file is not there. */
export function readBullets(): { section: string; text: string }[] | null {
  if (!existsSync(FACTS)) return null;
  const bullets: { section: string; text: string }[] = [];
  let section = '';
  for (const text of readFileSync(FACTS, 'utf8').split('\n')) {
    if (text.startsWith('## ')) section = text.slice(3);
    const bullet = /^\s*- (.+)$/.exec(text)?.[1];
    if (bullet !== undefined) bullets.push({ section, text: bullet });
  }
  return bullets;
}
