// What can be written over HTTP. The commands of the command line do it; the server knows only these functions.
import type { Store } from '../../store/store.ts';
import type { Caller } from './tokens.ts';

export type ImportOptions = {
  edition?: string | undefined;
  asOf?: string | undefined;
  add?: boolean | undefined;
  prune?: boolean | undefined;
  force?: boolean | undefined;
  /** A mapping of mappings/, by its name. */
  mapping?: string | undefined;
  /** Slug of the source that a sheet's rows cite. */
  cites?: string | undefined;
};
export type JudgeOptions = { verdict: 'same' | 'different' | 'undo'; number: string; reason: string };

export type Writes = {
  /** `path` is the uploaded file; without one the source is read where the command line reads it without a path. */
  import(source: string, path: string | null, options: ImportOptions, caller: Caller): Promise<object>;
  listJudgements(): Promise<object>;
  judge(options: JudgeOptions, caller: Caller): Promise<object>;
};

/** Made for the store of the server, which counts and times what is written. */
export type CreateWrites = (store: Store) => Writes;
