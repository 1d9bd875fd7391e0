import { NEO4J_VERSION, type Neo4jOptions, startNeo4j } from './neo4j-server.ts';

/** Quotes for a POSIX shell, since the line is meant to be pasted into one. */
function forShell(value: string): string {
  return /^[\w.:/-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((done) => {
    if (signal.aborted) done(null);
    signal.addEventListener('abort', () => done(null), { once: true });
  });
}

/** `npm run neo4j`: a local Neo4j without Docker, until the signal; returns the exit code. */
export async function runNeo4j(
  options: Pick<Neo4jOptions, 'port' | 'folder' | 'password' | 'wipe'>,
  out: { log(line: string): void },
  signal: AbortSignal,
): Promise<number> {
  try {
    const server = await startNeo4j({ ...options, log: (line) => out.log(line), signal });
    const { uri, username, password } = server;
    const access = password === '' ? 'without authentication' : `user ${username}, password ${password}`;
    const settings = `NEO4J_URI=${uri} NEO4J_USERNAME=${username} NEO4J_PASSWORD=${forShell(password)}`;
    out.log(
      `Neo4j ${NEO4J_VERSION} answers at ${uri}, ${access}; use it with ${settings} (Ctrl-C stops it).`,
    );
    const cause = await Promise.race([server.died, aborted(signal)]);
    // In a terminal Ctrl-C reaches Java too, so that its end then is no accident.
    if (cause !== null && !signal.aborted) {
      out.log(cause);
      return 1;
    }
    await server.stop();
    return 0;
  } catch (error) {
    if (signal.aborted) return 0;
    out.log(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
