import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

export interface Facts {
  readonly document: DocumentNode | undefined;
  readonly operations: OperationDefinitionNode[];
}

export function factsOf(query: string): Facts {
  try {
    const document = parse(query);
    return { document, operations: document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION) };
  } catch {
    return { document: undefined, operations: [] };
  }
}

/** Only reading may start without a click: a link must not be able to make a visitor change anything. */
export function mayRunUnasked(query: string): boolean {
  const { operations } = factsOf(query);
  return operations.length > 0 && operations.every((o) => o.operation === 'query');
}
