// What an operation will read, told before anything is read: the walk goes over stand-ins for rows, whose columns hold
// marks instead of values. A relation whose key is such a mark reads the ids in that column.
import { randomUUID } from 'node:crypto';
import { COLUMNS, ORDERS } from '../generated/statements.ts';
import { LIKELY_LENGTH } from '../model/cost.ts';
import type { PageRequest } from '../model/page.ts';
import type { ChainStep } from '../store/store.ts';
import type { Params } from './relation.ts';
import type { AnyRelation, Request } from './runtime.ts';

export type PlannedBatch = {
  relation: AnyRelation;
  params: Params;
  printed: string;
  values: Map<string, unknown>;
};
export type PlannedStep<B> = { batch: B; known: string[]; step: ChainStep };
type Draft<B> = {
  batch: B;
  known: Set<string>;
  from: Map<string, ChainStep['from'][number]>;
  except: number[];
  standIn: unknown;
};

export type Plan<B> = {
  /** Takes on what is not there yet of one level. */
  add(requests: Request[]): void;
  /** A stand-in for the value, where the level added last reads it. */
  get(relation: AnyRelation, parent: unknown, args: unknown): never;
  steps(): PlannedStep<B>[];
};

// One message for more would save little, and Neo4j plans it anew for each new selection.
const MAX_STEPS = 12;
// So many ids a step may likely be asked for. Neo4j weighs the lists that a chain carries at every row: organs to
// investors on 100,000 nodes took ten times as long in one message, and a gigabyte.
const MOST_IDS = 5_000;
// No caller can write it.
const MARK = randomUUID();

export function createPlan<B extends PlannedBatch>(
  batchOf: (relation: AnyRelation, args: unknown, parent: unknown) => B,
): Plan<B> {
  const drafts: Draft<B>[] = [];
  let level = new Map<B, Map<string, Draft<B>>>();

  /** The step that reads the batch, begun where it is new; null for what a chain cannot hold. */
  const draftOf = (batch: B, key: string): Draft<B> | null => {
    const ofBatch = level.get(batch) ?? new Map<string, Draft<B>>();
    const part = partOf(batch, key);
    const begun = ofBatch.get(part);
    if (begun !== undefined) return begun;
    if (drafts.length === MAX_STEPS || batch.printed.includes(MARK)) return null;
    if (typeof batch.relation.reads === 'function') return null;
    const draft = {
      batch,
      known: new Set<string>(),
      from: new Map(),
      except: drafts.flatMap((above, step) => (above.batch === batch ? [step] : [])),
      standIn: standIn(batch, drafts.length),
    };
    level.set(batch, ofBatch.set(part, draft));
    drafts.push(draft);
    return draft;
  };

  /** What is no page is expected to be one row. */
  const expected = ({ known, from }: Draft<B>): number =>
    [...from.values()].reduce((sum, { step }) => sum + below(drafts[step]), known.size);
  const below = (draft: Draft<B> | undefined): number =>
    draft === undefined
      ? 0
      : expected(draft) * itemsOf(draft.batch.params.request as PageRequest | undefined, draft.from.size > 0);

  return {
    add(requests) {
      level = new Map();
      for (const { relation, parent, args } of requests) {
        const batch = batchOf(relation, args, parent);
        const key = relation.key(parent, args);
        const from = sourceOf(key);
        if (batch.values.has(key) || (key.includes(MARK) && from === null)) continue;
        if (drafts.some((draft) => draft.batch === batch && draft.known.has(key))) continue;
        if (from !== null && below(drafts[from.step]) > MOST_IDS) continue;
        const draft = draftOf(batch, key);
        if (from === null) draft?.known.add(key);
        else draft?.from.set(key, from);
      }
    },
    get(relation, parent, args) {
      const batch = batchOf(relation, args, parent);
      const part = partOf(batch, relation.key(parent, args));
      return level.get(batch)?.get(part)?.standIn as never;
    },
    steps: () =>
      drafts.map(({ batch, known, from, except }) => {
        const { reads } = batch.relation;
        if (typeof reads === 'function') throw new Error('A chain has statements only.');
        const params = reads.toParams([...known], batch.params);
        const step = { statement: reads.statement, params, from: [...from.values()], except };
        return { batch, known: [...known], step };
      }),
  };
}

function itemsOf(request: PageRequest | undefined, isBelow: boolean): number {
  if (request === undefined) return 1;
  return isBelow ? Math.min(request.size, LIKELY_LENGTH) : request.size;
}

/** Nodes of any type have a step for each column that names them: what is asked below differs from type to type. */
function partOf({ relation: { reads } }: PlannedBatch, key: string): string {
  if (typeof reads === 'function' || COLUMNS[reads.statement]?.node !== 'Entity') return '';
  return sourceOf(key) === null ? '' : key;
}

/** What the relation would give for a row whose columns are marks; undefined where it needs to see values. */
function standIn({ relation, params }: PlannedBatch, step: number): unknown {
  const { reads } = relation;
  if (typeof reads === 'function') return undefined;
  const columns = COLUMNS[reads.statement];
  if (columns === undefined) return undefined;
  const marks = Object.fromEntries(
    Object.entries(columns).map(([column, type]) => [column, markOf(type, `${MARK}/${step}/${column}`)]),
  );
  const row = reads.statement in ORDERS ? { key: '', page: [{ ...marks, at: '' }] } : marks;
  try {
    return [...reads.toValues([row] as never[], params).values()][0];
  } catch {
    return undefined;
  }
}

function markOf(type: string, mark: string): unknown {
  if (/^string\[\]/.test(type)) return [mark];
  if (/^string/.test(type)) return mark;
  // Nodes begin with a capital; numbers and truth lead nowhere.
  return /^[A-Z]/.test(type) ? { id: mark } : null;
}

function sourceOf(key: string): ChainStep['from'][number] | null {
  const [mark, step, column, ...more] = key.split('/');
  if (mark !== MARK || step === undefined || column === undefined || more.length > 0) return null;
  return { step: Number(step), column };
}
