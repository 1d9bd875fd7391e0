// Completes a page statement: keyset, order, direction and limit around the MATCH that its file declares.
// Only declared fragments are joined here; callers' values travel as parameters.
import type { Order, PageHeader, ParamType, StatementFile } from './statement-file.ts';

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
  const body = file.steps[0] ?? '';
  if (page.isTogether) return readTogether(page, order, backward, body);
  if (file.params.ids !== undefined) return forEachKey(file, read(page, order, backward, body), 'page');
  const v = page.variable;
  if (isProperty(order.expression, v)) {
    const inOrder = read(page, order, backward, within(body, order, order.expression));
    return forEachKey(file, inOrder, 'page');
  }
  const [, property, absent] = /^coalesce\((\w+\.\w+), ('[^']*')\)$/.exec(order.expression) ?? [];
  const isLast = order.descending ? absent === "''" : absent === "'9999'";
  if (property === undefined || absent === undefined || !isProperty(property, v) || !isLast || backward)
    return forEachKey(file, read(page, order, backward, body), 'page');
  // Those without the property come last, so they are looked for only where the others do not fill the page.
  const known = { ...order, expression: property };
  const unknown = { ...order, expression: absent };
  return `CALL () {
${read(page, known, false, within(body, known, property)).replace(/AS page$/, 'AS known')}
}
CALL (known) {
UNWIND CASE WHEN size(known) < $limit THEN [true] ELSE [] END AS more
${read(page, unknown, false, also(body, `${property} IS NULL`)).replace(/AS page$/, 'AS unknown')}
}
WITH known + unknown AS found
RETURN '' AS key, found[0..$limit] AS page`;
}

export function composeCount(file: StatementFile): string {
  const { page } = parts(file);
  if (page.isTogether) return `${file.steps[0]}\nRETURN key, count(${page.variable}) AS n`;
  return forEachKey(file, `${file.steps[0]}\nRETURN count(${page.variable}) AS n`, 'n');
}

function parts(file: StatementFile, orderBy?: string) {
  const { page } = file;
  const order = page?.orders.find(({ name }) => orderBy === undefined || name === orderBy);
  if (page === null || order === undefined) throw new Error(`cypher/${file.name}: has no order ${orderBy}`);
  return { page, order };
}

function read({ variable: v, extras }: PageHeader, order: Order, backward: boolean, body: string): string {
  const descending = order.descending !== backward;
  const [after, before] = comparisons(order);
  const direction = descending ? ' DESC' : '';
  const carried = [v, ...Object.keys(extras)].join(', ');
  const returned = [`node: ${v} {.*}`, 'at: at', ...Object.keys(extras).map((x) => `${x}: ${x}`)];
  return `${body}
WITH ${carried}, ${order.expression} AS at
WHERE ($afterKey IS NULL OR at ${after} $afterKey OR (at = $afterKey AND ${v}.id ${after} $afterId))
  AND ($beforeKey IS NULL OR at ${before} $beforeKey OR (at = $beforeKey AND ${v}.id ${before} $beforeId))
WITH ${carried}, at ORDER BY at${direction}, ${v}.id${direction} LIMIT $limit
RETURN collect({${returned.join(', ')}}) AS page`;
}

/** All items of all keys are there already, so that how many there are of each is told too. */
function readTogether(page: PageHeader, order: Order, backward: boolean, body: string): string {
  const names = [page.variable, ...inTogether(page, order)];
  const taken = names.map((name, place) => `x[${place}] AS ${name}`).join(', ');
  return `${body}
WITH key, collect([${names.join(', ')}]) AS found
CALL (found) {
${read(page, order, backward, `UNWIND found AS x\nWITH ${taken}`)}
}
RETURN key, page, size(found) AS n`;
}

/** What is given of an item, and what its place depends on. */
function inTogether({ variable, extras }: PageHeader, { expression }: Order): string[] {
  const used = [...expression.matchAll(/(?<![\w.])[a-zA-Z]\w*(?![\w(.])/g)].map(([name]) => name);
  return [...new Set([...Object.keys(extras), ...used])].filter((name) => name !== variable);
}

/** "After" follows the order as declared, whichever way the page is read. */
function comparisons(order: Order): readonly [after: string, before: string] {
  return order.descending ? ['<', '>'] : ['>', '<'];
}

/** Told where the match is made, an engine with an index on the property goes straight to the page. */
function within(body: string, order: Order, property: string): string {
  const [after, before] = comparisons(order);
  return also(
    body,
    `${property} IS NOT NULL AND ($afterKey IS NULL OR ${property} ${after}= $afterKey)
  AND ($beforeKey IS NULL OR ${property} ${before}= $beforeKey)`,
  );
}

/** The body with one more condition on what it matches. */
function also(body: string, condition: string): string {
  let outer = body;
  for (let inner = ''; inner !== outer; ) {
    inner = outer;
    outer = inner.replace(/\{[^{}]*\}|\([^()]*\)|\[[^[\]]*\]/g, (brackets) => '_'.repeat(brackets.length));
  }
  const start = /\bWHERE\b(?![\s\S]*\b(?:MATCH|WITH|UNWIND)\b)/.exec(outer)?.index;
  if (start === undefined) return `${body}\nWHERE ${condition}`;
  return `${body.slice(0, start)}WHERE (${body.slice(start + 'WHERE'.length).trim()})\n  AND ${condition}`;
}

function isProperty(expression: string, variable: string): boolean {
  return new RegExp(`^${variable}\\.\\w+$`).test(expression);
}

function forEachKey(file: StatementFile, inner: string, column: string): string {
  if (file.params.ids === undefined) return inner.replace(/RETURN (.*)$/, `RETURN '' AS key, $1`);
  return `UNWIND $ids AS key\nCALL (key) {\n${inner}\n}\nRETURN key, ${column}`;
}
