// What `npm run import` can read: one entry a source, loaded when it is asked for.
import type { Store } from '../../store/store.ts';
import type { Judgement } from '../identity/judgements.ts';
import type { ImportReport } from '../report.ts';
import type { Progress } from '../write-rows.ts';

export type ImportOptions = {
  /** Which names are one company, and which are not (data/judgements.csv). */
  judgements: Judgement[];
  edition?: string;
  asOf?: string;
  add: boolean;
  /** The file that says what the headings of a sheet mean, and the slug of the source that its rows cite. */
  mapping?: string;
  source?: string;
  /** Of a restore alone: check the files. Other imports are rehearsed, and taken back. */
  dryRun: boolean;
  /** Remove what an earlier import of the source brought and this one lacks; with `force` however much it is. */
  prune: boolean;
  force: boolean;
  progress: Progress;
};

export type Source = {
  /** What it reads, for the help. */
  takes: string;
  example: string;
  /** Whether it can remove what an earlier import brought and this one lacks. */
  prunes?: true;
  /** A list finds its companies among the facts, so they come first. */
  followsFacts?: true;
  /** It begins with an empty graph, or with what a restore that broke off has left. */
  restores?: true;
  import(store: Store, path: string, options: ImportOptions): Promise<ImportReport>;
};

export const SOURCES: Readonly<Record<string, Source>> = {
  facts: {
    takes: 'a folder in the format of data/',
    example: 'data',
    prunes: true,
    import: async (...args) => (await import('./facts.ts')).importFacts(...args),
  },
  fda: {
    takes: "the FDA's list of AI-enabled devices as CSV, XLSX or XML",
    followsFacts: true,
    example: 'ai-ml-enabled-devices.csv --edition 2025-09',
    import: async (...args) => (await import('./fda.ts')).importFda(...args),
  },
  graph: {
    takes: 'a folder that npm run export wrote as csv or jsonl, into an empty graph',
    example: 'backup',
    restores: true,
    import: async (...args) => (await import('./graph.ts')).importGraph(...args),
  },
  funding: {
    takes: 'a sheet of funding rounds or of investments, one a row (CSV, XLSX or XML)',
    followsFacts: true,
    prunes: true,
    example: 'rounds.csv',
    import: async (store, ...args) => (await import('./sheet.ts')).importSheet(store, 'funding', ...args),
  },
  procurement: {
    takes: 'a sheet of tenders with English or Chinese headings, amounts in yuan or 万元',
    followsFacts: true,
    prunes: true,
    example: 'tenders.xlsx --mapping my-mappings/tenders.json',
    import: async (store, ...args) => (await import('./sheet.ts')).importSheet(store, 'procurement', ...args),
  },
  nmpa: {
    takes: 'a table of certificates of the NMPA',
    followsFacts: true,
    prunes: true,
    example: 'certificates.csv --source nmpa-register',
    import: async (store, ...args) => (await import('./sheet.ts')).importSheet(store, 'nmpa', ...args),
  },
};
