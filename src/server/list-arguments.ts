// Arguments of a list as they stand in an address.
import type { Request } from 'express';
import { getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { badInput } from '../errors.ts';
import type { ListQuery } from './list-query.ts';

/** Objects and lists are JSON. Throws BAD_USER_INPUT that names the argument. */
export function readArguments({ name, args }: ListQuery, request: Request): Record<string, unknown> {
  const known = args.map((arg) => arg.name);
  return Object.fromEntries(
    Object.entries(request.query).map(([key, given]) => {
      const arg = args.find((one) => one.name === key);
      if (arg === undefined)
        throw badInput(key, `${name} has no such argument. It takes: ${known.join(', ') || 'none'}.`);
      if (typeof given !== 'string') throw badInput(key, 'is given twice. Give it once.');
      const type = getNullableType(arg.type);
      const isJson = isListType(type) || isInputObjectType(type) || IN_JSON.has(getNamedType(type).name);
      return [key, isJson ? parseJson(key, given) : given];
    }),
  );
}

const IN_JSON = new Set(['Int', 'Float', 'Boolean']);

function parseJson(key: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(
      key,
      `${text.slice(0, 60)} is no JSON. Write for example ${key}={"name":"heart"}, encoded.`,
    );
  }
}
