// How to load an exported CSV folder with `neo4j-admin database import full`, for graphs too large to be written
// through a running server.
import type { ExportedFile } from '../model/manifest.ts';
import type { Survey } from './survey.ts';

const ARGUMENTS = 'neo4j-admin.args';

export function printAdminArguments(survey: Survey, nodes: ExportedFile[], links: ExportedFile[]): string {
  const delimiter = survey.arrayDelimiter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return [
    `--array-delimiter=U+${delimiter}`,
    // Slower, so only where a text has a line break.
    ...(survey.hasLineBreaks ? ['--multiline-fields=true'] : []),
    ...nodes.map(({ path }) => `--nodes=${path}`),
    ...links.map(({ path }) => `--relationships=${path}`),
    '',
  ].join('\n');
}

export function printCsvReadme(): string {
  return `# Exported graph

Into an empty graph, through medai-graph:

\`\`\`sh
npm run import -- graph <this folder>
\`\`\`

Into a Neo4j 5.26 that is stopped, or a database that does not exist yet, within this folder:

\`\`\`sh
neo4j-admin database import full neo4j --overwrite-destination @${ARGUMENTS}
\`\`\`

medai-graph makes the constraints and indexes when it first opens that database. neo4j-admin leaves out lists that are
empty; medai-graph reads an absent list as an empty one.

These files are for databases: cells stand as the graph holds them, and a spreadsheet runs one that begins with \`=\`. For
a spreadsheet take \`/export/<list>.csv\` of the server, where such cells are made harmless.
`;
}
