// Completes a page statement: keyset, order, direction and limit around the MATCH that its file declares.
// Only declared fragments are joined here; callers' values travel as parameters.
import type { ParamType, StatementFile } from './statement-file.ts';

/** Parameters that every page takes besides its own. `orderBy` and `backward` choose the text and are not sent. */
export const PAGE_PARAMS: Record<string, ParamType> = {
  limit: { base: 'int', list: false, nullable: false },
  afterKey: { base: 'key', list: false, nullable: true },
  afterId: { base: 'string', list: false, nullable: true },
  beforeKey: { base: 'key', list: false, nullable: true },
  beforeId: { base: 'string', list: false, nullable: true },
};

export function composePage(file: StatementFile, orderBy: string, backward: boolean): string {
  const { page, order } = parts(file, orderBy);
  const v = page.variable;
  const descending = order.descending !== backward;
  // "After" follows the order as declared, whichever way the page is read.
  const [after, before] = order.descending ? ['<', '>'] : ['>', '<'];
  const direction = descending ? ' DESC' : '';
  const carried = [v, ...Object.keys(page.extras)].join(', ');
  const returned = [`node: ${v} {.*}`, 'at: at', ...Object.keys(page.extras).map((x) => `${x}: ${x}`)];
  return forEachKey(
    file,
    `${file.steps[0]}
WITH ${carried}, ${order.expression} AS at
WHERE ($afterKey IS NULL OR at ${after} $afterKey OR (at = $afterKey AND ${v}.id ${after} $afterId))
  AND ($beforeKey IS NULL OR at ${before} $beforeKey OR (at = $beforeKey AND ${v}.id ${before} $beforeId))
WITH ${carried}, at ORDER BY at${direction}, ${v}.id${direction} LIMIT $limit
RETURN collect({${returned.join(', ')}}) AS page`,
    'page',
  );
}

export function composeCount(file: StatementFile): string {
  const { page } = parts(file);
  return forEachKey(file, `${file.steps[0]}\nRETURN count(${page.variable}) AS n`, 'n');
}

function parts(file: StatementFile, orderBy?: string) {
  const { page } = file;
  const order = page?.orders.find(({ name }) => orderBy === undefined || name === orderBy);
  if (page === null || order === undefined) throw new Error(`cypher/${file.name}: has no order ${orderBy}`);
  return { page, order };
}

function forEachKey(file: StatementFile, inner: string, column: string): string {
  if (file.params.ids === undefined) return inner.replace(/RETURN (.*)$/, `RETURN '' AS key, $1`);
  return `UNWIND $ids AS key\nCALL (key) {\n${inner}\n}\nRETURN key, ${column}`;
}
