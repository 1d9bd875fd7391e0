// The catalogue of statements: every file under cypher/, found once at start.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Properties } from '../model/properties.ts';
import { composeCount, composePage, PAGE_PARAMS } from './compose-page.ts';
import { leaveOut, narrow, wantedOf } from './narrow.ts';
import { shapeOf, specialise } from './specialise.ts';
import { type ParamType, parseStatement, type StatementFile } from './statement-file.ts';
import type { EngineName } from './store.ts';
import { readStep, type WriteStep } from './write-step.ts';

export type Statement = { text: string; params: Record<string, ParamType> };
export type Catalogue = {
  /** Every statement of an access mode as its file declares it; a variant counts as the statement it varies. */
  files(mode: 'read' | 'write'): StatementFile[];
  /** The file of a read, as an engine runs it, with the columns that are looked at; all of them without `properties`. */
  file(name: string, engine: EngineName, properties?: Properties): StatementFile;
  /** What to send for a read: the text depends on `orderBy` and `backward` of a page, and on what is asked for. */
  read(name: string, engine: EngineName, params: Record<string, unknown>, properties?: Properties): Statement;
  /** The steps of a write, to be sent in order. */
  write(name: string): { params: Record<string, ParamType>; steps: WriteStep[] };
  /** Schema statements of an engine, in order of their number. */
  migrations(engine: EngineName): { name: string; steps: string[] }[];
};

// Callers choose what they select, so that these texts have no end: the ones used last are kept.
const MAX_NARROWED = 2_000;

export const CYPHER_FOLDER = join(import.meta.dirname, '../../cypher');

/** `adapt` may leave statements as they are written: the same answers, for tests. */
export function loadCatalogue(folder: string = CYPHER_FOLDER, adapt = specialise): Catalogue {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.cypher')) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1, -'.cypher'.length).replaceAll('\\', '/');
    texts.set(name, readFileSync(path, 'utf8'));
  }
  const parse = (name: string): StatementFile => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`cypher/${name}.cypher does not exist`);
    return parseStatement(name, text, (fragment) => parse(`fragments/${fragment}`));
  };
  const parsed = new Map(
    [...texts.keys()].flatMap((name) => forEachWord(parse(name)).map((file) => [file.name, file])),
  );
  const composed = new Map<string, Statement>();
  const writes = new Map<string, ReturnType<Catalogue['write']>>();

  const narrowed = new LRUCache<string, Statement>({ max: MAX_NARROWED });

  const find = (name: string, engine: EngineName): StatementFile => {
    const file = parsed.get(`${name}.${engine}`) ?? parsed.get(name);
    if (file === undefined) throw new Error(`Unknown statement ${name}`);
    return file;
  };

  const fileOf = (name: string, engine: EngineName) => find(`read/${name.split('#')[0]}`, engine);

  return {
    file: (name, engine, properties) => leaveOut(fileOf(name, engine), properties),
    files(mode) {
      const files = new Map<string, StatementFile>();
      for (const [path, file] of parsed) {
        const [, name] = /^(?:read|write)\/(.+?)(?:\.(?:neo4j|embedded))?$/.exec(path) ?? [];
        if (path.startsWith(`${mode}/`) && name !== undefined) files.set(name, { ...file, name });
      }
      return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read(name, engine, params, properties) {
      const part = name.split('#')[1];
      const file = leaveOut(fileOf(name, engine), properties);
      const orderBy = String(params.orderBy ?? '');
      const backward = params.backward === true;
      const columns = Object.keys(file.page?.extras ?? file.columns);
      const key = [engine, name, orderBy, backward, ...(file.of === null ? [] : columns)].join('|');
      const statement = composed.get(key) ?? compose(file, part === 'count', orderBy, backward);
      composed.set(key, statement);
      const shape = `${key}|${shapeOf(statement, params)}`;
      const fitted = composed.get(shape) ?? adapt(statement, params);
      composed.set(shape, fitted);
      if (properties === undefined) return fitted;
      const wanted = `${shape}|${wantedOf(file, properties)}`;
      const small = narrowed.get(wanted) ?? narrow(file, fitted, properties);
      narrowed.set(wanted, small);
      return small;
    },
    write(name) {
      let write = writes.get(name);
      if (write === undefined) {
        const { params, steps } = find(`write/${name}`, 'embedded');
        write = { params, steps: steps.map(readStep) };
        writes.set(name, write);
      }
      return write;
    },
    migrations: (engine) =>
      [...parsed.values()]
        .filter(
          ({ name }) =>
            /^migrations\/\d+-[^.]+$/.test(name) || new RegExp(`^migrations/.+\\.${engine}$`).test(name),
        )
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Only words that the file itself declares get into its text. */
function forEachWord(file: StatementFile): StatementFile[] {
  if (file.each.length === 0) return [file];
  return file.each.map((word) => ({
    ...file,
    name: `${file.name}#${word}`,
    steps: file.steps.map((step) => step.replaceAll(/\bEACH\b/g, word)),
  }));
}

function compose(file: StatementFile, count: boolean, orderBy: string, backward: boolean): Statement {
  if (file.page === null) return { text: file.steps[0] ?? '', params: file.params };
  if (count) return { text: composeCount(file), params: file.params };
  return { text: composePage(file, orderBy, backward), params: { ...file.params, ...PAGE_PARAMS } };
}
