// The only reader of process.env: every setting with its unit, its default and, where it is wrong, its remedy.
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { LimitSettings, toLimits } from './config-limits.ts';
import { KnownError } from './errors.ts';
import type { Limits } from './model/limits.ts';

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const onOrOff = (byDefault: boolean) => z.stringbool({ error: 'write true or false' }).default(byDefault);

const origins = z.string().transform((text, context) => {
  const all = text.split(',').map((one) => one.trim());
  for (const one of all)
    if (one.includes('*') || !URL.canParse(one) || new URL(one).origin !== one)
      context.addIssue(
        `${one} is no origin. Write https://site.example, without a path and without wildcards`,
      );
  return all;
});

export const Settings = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the embedded graph. */
  GRAPH_PATH: z.string().min(1).default('.graph'),
  /** Set, the graph is on this Neo4j instead. */
  NEO4J_URI: z
    .string()
    .regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/.+/, 'write neo4j://host:7687 or bolt://host:7687')
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default('medai-graph'),
  NEO4J_DATABASE: z.string().min(1).optional(),
  /** Where the FDA publishes its list of AI-enabled devices. */
  FDA_LIST_URL: z.url().default('https://www.fda.gov/media/178541/download?attachment'),
  /** Milliseconds that one statement may take. */
  QUERY_TIMEOUT_MS: wholeNumber(1, 600_000).default(15_000),
  /** Megabytes of rows that a server keeps for as long as the graph does not change; 0 keeps none. */
  READ_CACHE_MB: wholeNumber(0, 16_384).default(64),
  /** Milliseconds after which what another process wrote to the same Neo4j is seen; what this one writes is at once. */
  READ_CACHE_FRESH_MS: wholeNumber(0, 60_000).default(1_000),
  /** Megabytes that the process may use before it refuses to write; nine tenths of the machine's or container's without it. */
  MEMORY_MAX_MB: wholeNumber(1, 16_777_216).optional(),
  /** Rows that one CSV file over HTTP may have. */
  EXPORT_MAX_ROWS: wholeNumber(1, 10_000_000).default(100_000),
  /** Where Prometheus finds its figures: on (at /metrics), off, or a port of its own that is not public. */
  METRICS: z.union([z.enum(['on', 'off']), wholeNumber(1, 65_535)], 'write on, off or a port').default('on'),
  /** Milliseconds from which a call of the graph is logged as slow. */
  SLOW_CALL_MS: wholeNumber(1, 600_000).default(1_000),
  /** Milliseconds between saying "not ready" and taking no new connections, for a balancer to notice. */
  DRAIN_DELAY_MS: wholeNumber(0, 600_000).default(0),
  /** Milliseconds that requests under way have to end when the server stops. */
  DRAIN_TIMEOUT_MS: wholeNumber(1, 600_000).default(10_000),
  /** File of tokens (npm run token); nobody may write over HTTP without it. */
  API_TOKENS_FILE: z.string().min(1).optional(),
  READ_NEEDS_TOKEN: onOrOff(false),
  /** Megabytes that a file sent to POST /imports may have. */
  IMPORT_MAX_MB: wholeNumber(1, 4_096).default(64),
  /** List of operations (npm run safelist); no others are answered. */
  SAFELIST_FILE: z.string().min(1).optional(),
  /** Other sites whose pages may ask, with commas between. */
  CORS_ORIGINS: origins.default([]),
  INTROSPECTION: onOrOff(true),
  PLAYGROUND: onOrOff(true),
  /** GraphQL operations that are worked on at once, per process: see `operationsAtOnce` for the default. */
  OPERATIONS_AT_ONCE: wholeNumber(1, 10_000).optional(),
  /** Operations that may wait for one of these to end; one more is refused with 503. */
  OPERATIONS_WAITING: wholeNumber(0, 100_000).default(200),
  /** Milliseconds that one may wait before it is refused with 503. */
  OPERATIONS_WAIT_MS: wholeNumber(1, 60_000).default(1_000),
  /** CSV files over HTTP that are written at once; as many may wait. */
  EXPORTS_AT_ONCE: wholeNumber(1, 1_000).default(4),
  /** Open connections; one more is closed unanswered. */
  MAX_CONNECTIONS: wholeNumber(1, 1_000_000).default(2_000),
  ...LimitSettings.shape,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = {
  port: number;
  host: string;
  graphPath: string;
  neo4j: { uri: string; username: string; password: string; database?: string } | null;
  fdaListUrl: string;
  queryTimeoutMs: number;
  readCache: { maxBytes: number; freshMs: number };
  memoryMaxBytes: number | undefined;
  exportMaxRows: number;
  limits: Limits;
  trustedProxies: number;
  metrics: 'on' | 'off' | number;
  slowCallMs: number;
  drain: { delayMs: number; timeoutMs: number };
  doors: Doors;
  load: {
    operations: { atOnce: number; waiting: number; waitMs: number };
    exports: { atOnce: number; waiting: number; waitMs: number };
    maxConnections: number;
  };
  logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
};

/** Which doors of the server are open, and to whom. */
export type Doors = {
  tokensFile: string | null;
  readNeedsToken: boolean;
  /** Bytes that a file sent to POST /imports may have. */
  importMaxBytes: number;
  /** The list of operations that are answered; all are without it. */
  safelistFile: string | null;
  corsOrigins: readonly string[];
  /** Whether the schema may be asked for, and mistakes are told with names of it. */
  introspection: boolean;
  playground: boolean;
};

/** Throws USAGE that names every wrong setting at once. An empty value counts as not set. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new KnownError('USAGE', `These settings are wrong:\n${problems.join('\n')}`);
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    graphPath: data.GRAPH_PATH,
    neo4j:
      data.NEO4J_URI === undefined
        ? null
        : {
            uri: data.NEO4J_URI,
            username: data.NEO4J_USERNAME,
            password: data.NEO4J_PASSWORD,
            ...(data.NEO4J_DATABASE === undefined ? {} : { database: data.NEO4J_DATABASE }),
          },
    fdaListUrl: data.FDA_LIST_URL,
    queryTimeoutMs: data.QUERY_TIMEOUT_MS,
    readCache: { maxBytes: data.READ_CACHE_MB * 1e6, freshMs: data.READ_CACHE_FRESH_MS },
    memoryMaxBytes: data.MEMORY_MAX_MB === undefined ? undefined : data.MEMORY_MAX_MB * 1e6,
    exportMaxRows: data.EXPORT_MAX_ROWS,
    limits: toLimits(data, data.HOST),
    trustedProxies: data.TRUSTED_PROXIES,
    metrics: data.METRICS,
    slowCallMs: data.SLOW_CALL_MS,
    drain: { delayMs: data.DRAIN_DELAY_MS, timeoutMs: data.DRAIN_TIMEOUT_MS },
    doors: toDoors(data),
    load: {
      operations: {
        atOnce: data.OPERATIONS_AT_ONCE ?? operationsAtOnce(data.NEO4J_URI !== undefined),
        waiting: data.OPERATIONS_WAITING,
        waitMs: data.OPERATIONS_WAIT_MS,
      },
      exports: {
        atOnce: data.EXPORTS_AT_ONCE,
        waiting: data.EXPORTS_AT_ONCE,
        waitMs: data.OPERATIONS_WAIT_MS,
      },
      maxConnections: data.MAX_CONNECTIONS,
    },
    logLevel: data.LOG_LEVEL,
  };
}

function toDoors(data: z.infer<typeof Settings>): Doors {
  if (data.READ_NEEDS_TOKEN && data.API_TOKENS_FILE === undefined)
    throw new KnownError(
      'USAGE',
      'READ_NEEDS_TOKEN is set and API_TOKENS_FILE is not: nobody could read. Set it to the file of tokens.',
    );
  return {
    tokensFile: data.API_TOKENS_FILE ?? null,
    readNeedsToken: data.READ_NEEDS_TOKEN,
    importMaxBytes: data.IMPORT_MAX_MB * 1e6,
    safelistFile: data.SAFELIST_FILE ?? null,
    corsOrigins: data.CORS_ORIGINS,
    introspection: data.INTROSPECTION,
    playground: data.PLAYGROUND,
  };
}

/** More at once than the processors can do only makes each of them late; with Neo4j most of the time is waiting for it. */
function operationsAtOnce(onNeo4j: boolean): number {
  return onNeo4j ? 16 : Math.max(4, availableParallelism());
}
