// The port to the graph: every read and write goes through these three functions, whatever the engine.

import type {
  ReadName,
  ReadParams,
  ReadRow,
  WriteName,
  WriteParams,
  WriteRow,
} from '../generated/statements.ts';
import type { Properties } from '../model/properties.ts';

export type EngineName = 'embedded' | 'neo4j';

export type ReadOptions = {
  /** Properties wanted of the nodes of each type; all of them without it. */
  properties?: Properties;
  /** Milliseconds after which the caller gets STORE_TIMEOUT; the engine's own default without it. */
  timeoutMs?: number;
  /** What `bookmark` gave after a write, maybe in another process: the read sees at least that write. */
  bookmark?: string;
  /** Aborting it rejects the read with CANCELLED. */
  signal?: AbortSignal;
};

/** A statement of a chain. Its parameter `ids` is added to by what columns of earlier steps' rows hold. */
export type ChainStep = {
  statement: ReadName;
  params: Record<string, unknown>;
  /** A column of strings, of lists of them, or of nodes, whose ids are meant; of a page, a column of its items. */
  from: readonly { step: number; column: string }[];
  /** Earlier steps that read the same: what they were asked for is not read again. */
  except: readonly number[];
};
/** What a step found, and the ids that earlier steps' rows gave it. */
export type ChainResult = { ids: string[]; rows: object[] };

/** One transaction: everything run in it is kept together or not at all. */
export type Transaction = {
  run<N extends WriteName>(statement: N, params: WriteParams<N>): Promise<WriteRow<N>[]>;
  read<N extends ReadName>(statement: N, params: ReadParams<N>): Promise<ReadRow<N>[]>;
};

export type Store = {
  readonly engine: EngineName;
  /** Rows of a named statement. Throws KnownError with a STORE_ code when the engine cannot answer. */
  read<N extends ReadName>(statement: N, params: ReadParams<N>, options?: ReadOptions): Promise<ReadRow<N>[]>;
  /** The rows of several reads in one message; absent where a message costs nothing. Throws as read does. */
  readChain?(steps: readonly ChainStep[], options?: ReadOptions): Promise<ChainResult[]>;
  /** Runs work in one transaction; it may be run again after a conflict, so it must have no other effects. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Creates the indexes and constraints that are missing. Safe to call at every start. */
  migrate(): Promise<void>;
  /** Makes what was written durable against power loss, where the engine does not do so by itself. */
  checkpoint(): void;
  /** What a read elsewhere must be given to see all that was written here; null where every read sees it anyway. */
  bookmark(): Promise<string | null>;
  /** Writes the whole graph as it is now to a new file. Throws USAGE on an engine that has tools of its own for that. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
};
