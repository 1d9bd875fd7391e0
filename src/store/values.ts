// Checks parameters against a statement's header before they reach an engine: the embedded one compares
// across types ("1" = 1) and stores what Neo4j refuses, so the check cannot be left to it.
import type { ParamType } from './statement-file.ts';

export type Convert = { int(value: number): unknown };

/** Exactly the declared parameters, converted for the engine. Throws a plain Error: a mismatch is our mistake. */
export function bindParams(
  statement: string,
  declared: Record<string, ParamType>,
  given: Record<string, unknown>,
  convert: Convert,
): Record<string, unknown> {
  const bound: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(declared)) {
    const value = given[name];
    if (!fits(value, type)) {
      // The value itself would be in the log, and may be a secret of a caller.
      throw new Error(`${statement}: parameter ${name} must be ${describe(type)}, not ${kindOf(value)}`);
    }
    bound[name] = type.base === 'int' && typeof value === 'number' ? convert.int(value) : value;
  }
  return bound;
}

function fits(value: unknown, { base, list, nullable }: ParamType): boolean {
  if (value === null) return nullable;
  if (list) return Array.isArray(value) && value.every((item) => fitsScalar(item, base));
  return fitsScalar(value, base);
}

function fitsScalar(value: unknown, base: ParamType['base']): boolean {
  switch (base) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'int':
      return Number.isSafeInteger(value);
    case 'float':
      return Number.isFinite(value);
    case 'key':
      return typeof value === 'string' || Number.isFinite(value);
    case 'map':
      return isMap(value) && isStorable(value);
  }
}

/** A row's id and properties as Neo4j would take them: the embedded engine stores a null id, maps and mixed lists. */
function isStorable({ id, props }: Record<string, unknown>): boolean {
  return id !== null && (!isMap(props) || Object.values(props).every(isProperty));
}

function isProperty(value: unknown): boolean {
  if (!Array.isArray(value)) return !isMap(value);
  return value.every((item) => typeof item === typeof value[0] && typeof item !== 'object');
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (!Array.isArray(value)) return value === null ? 'null' : typeof value;
  return `a list of ${[...new Set(value.map((item) => (item === null ? 'null' : typeof item)))].join(' and ')}`;
}

function describe({ base, list, nullable }: ParamType): string {
  return `${list ? `a list of ${base}` : base}${nullable ? ' or null' : ''}`;
}
