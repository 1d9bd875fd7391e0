/**
 * Which properties of the nodes of each type an operation looks at, as a map projection lists them: `.id, .name`. A type
 * that is not there is read whole. Names come from the schema, never from a caller.
 */
export type Properties = ReadonlyMap<string, string>;
