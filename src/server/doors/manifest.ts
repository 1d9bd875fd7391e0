// A list of operations in Apollo's format of persisted-query manifests, as its tools for frontends write it, too.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import { z } from 'zod';
import { KnownError } from '../../errors.ts';
import { buildTypes } from '../../resolvers/type-defs.ts';

const Manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({ id: z.string().min(1), name: z.string(), type: z.literal('query'), body: z.string() }),
  ),
});
export type Manifest = z.output<typeof Manifest>;
export type NamedText = { name: string; text: string };

/** Throws USAGE that names the place and the remedy. */
export function readManifest(path: string): Manifest {
  const fail = (fault: string, cause?: unknown) =>
    new KnownError(
      'USAGE',
      `The list of operations ${path} ${fault}. Make it with: npm run safelist -- <file> <folder>`,
      { cause },
    );
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw fail(
      error instanceof SyntaxError
        ? 'is no JSON'
        : `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      error,
    );
  }
  const parsed = Manifest.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw fail(`is no manifest: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`);
}

/** Every operation of some groups of files, with the fragments that it uses from its group. Throws UNREADABLE_DATA. */
export function composeManifest(groups: readonly (readonly NamedText[])[]): Manifest {
  const schema = buildTypes();
  const byId = new Map<string, Manifest['operations'][number]>();
  for (const files of groups) {
    const definitions = files.flatMap((file) => parseFile(file).definitions);
    const fragments = fragmentsByName(definitions);
    for (const one of definitions) {
      if (one.kind !== Kind.OPERATION_DEFINITION) continue;
      const body = printWithFragments(one, fragments);
      const name = one.name?.value;
      if (name === undefined)
        throw new KnownError('UNREADABLE_DATA', `An operation has no name: ${body.slice(0, 60)}... Name it.`);
      const [error] = validate(schema, parse(body));
      if (error !== undefined) throw new KnownError('UNREADABLE_DATA', `${name}: ${error.message}`);
      byId.set(sha256(body), { id: sha256(body), name, type: 'query', body });
    }
  }
  return { format: 'apollo-persisted-query-manifest', version: 1, operations: [...byId.values()] };
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function fragmentsByName(definitions: readonly DefinitionNode[]): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}

/** An operation with every fragment that it reaches, each once. */
export function printWithFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (from: DefinitionNode) =>
    visit(from, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  collect(operation);
  return [operation, ...used].map((part) => print(part)).join('\n\n');
}

function parseFile({ name, text }: NamedText): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    throw new KnownError('UNREADABLE_DATA', `${name}: ${(error as Error).message}`, { cause: error });
  }
}
