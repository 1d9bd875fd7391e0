// Nodes and links of an export in JSON Lines.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { damaged } from './manifest.ts';
import type { LinkRow, NodeRow } from './rows.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Property = z.union([Scalar, z.array(Scalar)]);
const Node = z.object({ labels: z.array(z.string()), id: z.string() }).catchall(Property);
const Link = z.object({
  source: z.string(),
  type: z.string(),
  target: z.string(),
  props: z.record(z.string(), Property),
});
// Of all nodes these alone have no label Entity.
const OUTSIDE = new Set(['FormerId', 'Graph', 'SheetRow']);

export const jsonlRows = {
  async *nodes(folder: string, path: string): AsyncGenerator<NodeRow> {
    for await (const { line, value } of parsedLines(folder, path, Node)) {
      const { labels, id, ...props } = value;
      const all = labels.some((label) => OUTSIDE.has(label)) ? labels : ['Entity', ...labels];
      yield { line, kind: all.join(':'), id, props };
    }
  },
  async *links(folder: string, path: string): AsyncGenerator<LinkRow> {
    for await (const { line, value } of parsedLines(folder, path, Link)) {
      const { type, ...link } = value;
      yield { line, kind: type, ...link };
    }
  },
};

async function* parsedLines<T>(folder: string, path: string, schema: z.ZodType<T>) {
  let line = 0;
  // LINE SEPARATOR and its like end no line here: readline splits at \r and \n alone, and JSON escapes both.
  for await (const text of createInterface({
    input: createReadStream(join(folder, path), 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    yield { line, value: parseLine(path, line, text, schema) };
  }
}

function parseLine<T>(path: string, line: number, text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(`${path}, line ${line}: is no JSON (${(error as Error).message}). Export again.`, error);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(
    `${path}, line ${line}, ${issue?.path.join('.') || 'row'}: ${issue?.message}. Export again.`,
    parsed.error,
  );
}
