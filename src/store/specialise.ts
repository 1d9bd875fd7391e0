// Fits a statement to one set of parameters: whether a parameter is null, and what a boolean one says, is decided
// before the statement is sent. Conditions that nobody asked for are then not in it, so an engine neither plans nor
// evaluates them. The statement as written answers the same, only slower.
import { closing, isQuote, next, pieces } from './brackets.ts';
import { lookupsOf, reduceMaps } from './lookups.ts';
import type { Statement } from './statements.ts';

const CLAUSE = /^(?:OPTIONAL|MATCH|WITH|WHERE|RETURN|UNWIND|CALL|ORDER|LIMIT|UNION)\b/;

const lookups = new WeakMap<Statement, string[]>();

/** What the text depends on: parameters with the same shape give the same text. */
export function shapeOf(statement: Statement, given: Record<string, unknown>): string {
  const asked = lookups.get(statement) ?? lookupsOf(statement.text);
  lookups.set(statement, asked);
  return Object.entries(statement.params)
    .map<string>(([name, { base, nullable }]) => {
      const value = given[name];
      if (base === 'boolean' && typeof value === 'boolean') return value ? 'T' : 'F';
      return nullable && value === null ? '0' : '1';
    })
    .concat(asked.map((name) => String(given[name])))
    .join('');
}

export function specialise({ text, params }: Statement, given: Record<string, unknown>): Statement {
  let fitted = reduceMaps(text, given);
  for (const [name, { base, nullable }] of Object.entries(params)) {
    const value = given[name];
    if (nullable && value === null)
      fitted = fitted.replace(new RegExp(`(\\bWHERE )[\\w.]+ = \\$${name}(?= \\|)`, 'g'), '$1false');
    if (nullable && value !== undefined)
      fitted = fitted.replace(new RegExp(`\\$${name} IS (NOT )?NULL\\b`, 'g'), (_, not) =>
        String((value === null) === (not === undefined)),
      );
    if (base === 'boolean' && typeof value === 'boolean')
      fitted = fitted.replace(new RegExp(`\\$${name}\\b`, 'g'), String(value));
  }
  return { text: fitted === text ? text : simplify(fitted), params };
}

/** The text with every group in parentheses, and every condition after WHERE, reduced to what is still open. */
function simplify(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const char = text[at] as string;
    const empty = /^\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*WHERE false \|[^[\]]*\]/.exec(text.slice(at));
    if (empty !== null) {
      out += '[]';
      at += empty[0].length;
    } else if (char === '(') {
      const end = closing(text, at);
      const inside = reduce(simplify(text.slice(at + 1, end)));
      out += inside === 'true' || inside === 'false' ? inside : `(${inside})`;
      at = end + 1;
    } else if (/^\bWHERE\s/.test(text.slice(at, at + 6)) && !/\w$/.test(out)) {
      const end = endOfCondition(text, at + 6);
      const condition = reduce(simplify(text.slice(at + 6, end)));
      if (condition !== 'true') out += `WHERE ${condition}\n`;
      at = end;
    } else {
      const end = isQuote(char) ? closing(text, at) + 1 : at + 1;
      out += text.slice(at, end);
      at = end;
    }
  }
  return out;
}

function reduce(condition: string): string {
  if (condition.trim() === '') return condition;
  const open = pieces(condition, /^\sOR(?=\s)/).map((part) => {
    const all = pieces(part, /^\sAND(?=\s)/)
      .map((item) => item.replace(/^true = /, '').replace(/^false = /, 'NOT '))
      .filter((item) => item !== 'true');
    return all.includes('false') ? 'false' : all.join(' AND ') || 'true';
  });
  if (open.includes('true')) return 'true';
  return open.filter((part) => part !== 'false').join(' OR ') || 'false';
}

function endOfCondition(text: string, from: number): number {
  for (let at = from; at < text.length; at = next(text, at)) {
    if (/[)\]}|]/.test(text[at] as string)) return at;
    if (/\s$/.test(text.slice(from - 1, at)) && CLAUSE.test(text.slice(at, at + 9))) return at;
  }
  return text.length;
}
