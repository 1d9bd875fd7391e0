// Takes out of mistakes what they tell of the schema to someone who may not ask for it.
import type { GraphQLFormattedError } from 'graphql';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * A suggestion names a field that exists: with enough of them the schema is known. Apollo's own switch leaves them in
 * where a variable's value is wrong.
 */
export function hideSchema(format: FormatError): FormatError {
  return (formatted, error) => {
    const told = format(formatted, error);
    return { ...told, message: told.message.replace(/ Did you mean .+\?$/s, '') };
  };
}
