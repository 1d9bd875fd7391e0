// bench/RESULTS.md: parts between two marks are written by a program, the rest by people.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const PATH = join(import.meta.dirname, 'RESULTS.md');

export function writePart(name: string, command: string, part: string): void {
  const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : '# Results\n';
  writeFileSync(PATH, replacePart(before, name, command, part));
}

export function replacePart(text: string, name: string, command: string, part: string): string {
  const marks = [`<!-- ${name}: written by ${command} -->`, `<!-- /${name} -->`] as const;
  const marked = `${marks[0]}\n${part}\n${marks[1]}`;
  const [begin, end] = marks.map((mark) => text.indexOf(mark)) as [number, number];
  if (begin === -1 || end === -1) return `${text.trimEnd()}\n\n${marked}\n`;
  return text.slice(0, begin) + marked + text.slice(end + marks[1].length);
}

export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}

export const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
/** A table whose first column is words and whose others are figures. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(header), row(header.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');
