// Which room may import which, and where a third-party name lives: the table of the design as data, and the check.

/** What a file may import from src/, by room; `store/store.ts` is the port and nothing else of the store. */
export const MAY_IMPORT: Record<string, readonly string[]> = {
  model: ['model', 'errors'],
  store: ['store', 'model', 'generated', 'errors', 'log'],
  loaders: ['loaders', 'store/store.ts', 'model', 'generated', 'errors'],
  resolvers: ['resolvers', 'loaders', 'model', 'generated'],
  import: ['import', 'store/store.ts', 'model', 'generated', 'errors', 'log'],
  export: ['export', 'store/store.ts', 'model', 'generated', 'errors'],
  server: [
    'server',
    'resolvers',
    'loaders',
    'store/store.ts',
    'store/read-cache.ts',
    'model',
    'config',
    'log',
    'errors',
  ],
  cli: [
    'cli',
    'config',
    'errors',
    'export',
    'import',
    'loaders',
    'log',
    'model',
    'generated',
    'resolvers',
    'server',
    'store',
  ],
  generated: ['model', 'loaders', 'resolvers'],
  main: ['cli', 'errors'],
  config: ['config-limits', 'errors', 'model'],
  'config-limits': ['model'],
  errors: [],
  log: [],
};

/** The only files that may use a name, as the beginnings of their paths. */
const HOMES: Record<string, readonly string[]> = {
  'neo4j-driver': ['src/store/', 'src/cli/neo4j-server.ts'],
  '@grafeo-db/js': ['src/store/'],
  express: ['src/server/'],
  helmet: ['src/server/'],
  'graphql-query-complexity': ['src/server/'],
  compression: ['src/server/'],
  '@apollo/server': ['src/server/'],
  '@as-integrations/express5': ['src/server/'],
  dataloader: ['src/loaders/'],
  'csv-parse': ['src/import/'],
  commander: ['src/main.ts'],
  pino: ['src/log.ts'],
  'prom-client': ['src/server/'],
  '@opentelemetry/api': ['src/server/'],
  'cli-progress': ['src/cli/'],
  graphql: ['src/resolvers/', 'src/server/', 'src/generated/'],
};
const HOMES_OF_ENV = ['src/config.ts', 'src/cli/neo4j-'];
const HOMES_OF_CONSOLE = ['src/cli/', 'src/main.ts'];

const IMPORTS = [
  /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g,
];

/** Every breach in a file under src/, in words. */
export function findBreaches(path: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');
  const imported = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = '']) => name));
  const room = roomOf(path);
  const words = code.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
  const lives = (homes: readonly string[]) => homes.some((home) => path.startsWith(home));
  const uses = (breach: boolean, what: string) => (breach ? [`${path} ${what}`] : []);
  return [
    ...uses(MAY_IMPORT[room] === undefined, `is in a room that the table does not know (${room})`),
    ...imported.flatMap((name) => uses(!mayImport(path, room, name), `may not import ${name}`)),
    ...uses(readsEnvironment(words, imported) && !lives(HOMES_OF_ENV), 'reads process.env'),
    ...uses(/\bconsole\b/.test(words) && !lives(HOMES_OF_CONSOLE), 'uses console'),
    ...uses(/^\s*export\s+default\b|\bas\s+default\s*[,}]/m.test(words), 'has a default export'),
  ];
}

function mayImport(path: string, room: string, name: string): boolean {
  if (name.startsWith('.')) {
    const target = new URL(name, `file:///${path}`).pathname.slice(1);
    if (!target.startsWith('src/')) return false;
    const allowed = MAY_IMPORT[room] ?? [];
    return allowed.includes(roomOf(target)) || allowed.includes(target.slice('src/'.length));
  }
  // Pure rules have no I/O and no framework: no package at all, Node's own included.
  if (room === 'model') return false;
  const homes = Object.entries(HOMES).find(([home]) => name === home || name.startsWith(`${home}/`))?.[1];
  return homes === undefined || homes.some((home) => path.startsWith(home));
}

function readsEnvironment(words: string, imported: readonly string[]): boolean {
  return (
    /\bprocess\s*\??\.\s*env\b|\bprocess\s*(?:\?\.)?\s*\[|\}\s*=\s*(?:globalThis\.)?process\b/.test(words) ||
    imported.some((name) => name === 'node:process' || name === 'process')
  );
}

/** `store` for src/store/neo4j.ts, `config` for src/config.ts. */
function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
}
