import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const NEO4J_VERSION = '5.26.30';
export const BASE = fileURLToPath(new URL('../../.neo4j/', import.meta.url));
// Named by version and renamed into place when complete: that it exists is the stamp that it is whole.
export const LIB = join(BASE, 'lib', NEO4J_VERSION);
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

export function findJava(): { java: string } | { problem: string } {
  let found = 'no java was found';
  for (const java of [process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java'), 'java']) {
    if (!java) continue;
    const version = /version "(\d+)/.exec(
      spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr ?? '',
    )?.[1];
    if (version === '17' || version === '21') return { java };
    if (version) found = `the java here is version ${version}`;
  }
  const how = '`apt-get install openjdk-17-jre-headless` or `brew install openjdk@21`';
  return {
    problem: `Neo4j ${NEO4J_VERSION} needs Java 17 or 21, but ${found}: install one (for example ${how}) or point JAVA_HOME to it.`,
  };
}

/** Null when Neo4j can start here, else a sentence that says what is missing and how to get it. */
export function neo4jPrerequisites(): string | null {
  const java = findJava();
  if ('problem' in java) return java.problem;
  if (existsSync(LIB) || spawnSync('mvn', ['-v']).status === 0) return null;
  return `Neo4j ${NEO4J_VERSION} is not fetched yet, and Maven (mvn), which fetches it, was not found: install it (for example \`apt-get install maven\` or \`brew install maven\`), or use Docker: \`docker compose up -d\`.`;
}

export async function fetchLibraries(log: (line: string) => void, signal?: AbortSignal): Promise<void> {
  if (existsSync(LIB)) return;
  log(`Fetching Neo4j ${NEO4J_VERSION} from Maven Central (about 116 MB, the first time only)…`);
  // Two test runs may fetch at once: each fills its own folder, and the first to finish wins.
  const part = `${LIB}.part-${process.pid}`;
  const pom = join(BASE, 'pom.xml');
  mkdirSync(part, { recursive: true });
  const project =
    '<groupId>local</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>';
  const needed = `<groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version>`;
  writeFileSync(
    pom,
    `<project><modelVersion>4.0.0</modelVersion>${project}\n<dependencies><dependency>${needed}</dependency></dependencies></project>\n`,
  );
  const maven = spawn(
    'mvn',
    ['-B', '-f', pom, COPY_GOAL, '-DincludeScope=runtime', `-DoutputDirectory=${part}`],
    { signal },
  );
  let output = '';
  let jars = 0;
  maven.stderr.resume();
  maven.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    const now = output.match(/Downloaded .*\.jar \(/g)?.length ?? 0;
    if (Math.floor(now / 50) > Math.floor(jars / 50)) log(`… ${now} libraries so far`);
    jars = now;
  });
  try {
    const code = await new Promise<number | null>((done, fail) => maven.on('error', fail).on('close', done));
    if (code !== 0) {
      const cause = /^\[ERROR\] (.*)$/m.exec(output)?.[1] ?? `mvn ended with code ${code}`;
      throw new Error(`Maven could not fetch Neo4j ${NEO4J_VERSION}: ${cause}`);
    }
    if (!existsSync(LIB)) renameSync(part, LIB);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}
