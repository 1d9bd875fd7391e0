// Scalars of the API: dates are checked where they enter.
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { isCalendarDate, isPartialDate } from '../model/partial-date.ts';

export const scalars = {
  Date: textScalar('Date', isCalendarDate, 'a calendar date such as 2021-08-16'),
  PartialDate: textScalar('PartialDate', isPartialDate, 'a date such as 2021, 2021-08 or 2021-08-16'),
  DateTime: textScalar(
    'DateTime',
    (text) => !Number.isNaN(Date.parse(text)),
    'a time such as 2026-01-31T09:30:00Z',
  ),
  URL: textScalar('URL', URL.canParse, 'an absolute web address'),
};

function textScalar(name: string, isValid: (text: string) => boolean, expected: string) {
  const parse = (value: unknown, node?: ValueNode) => {
    if (typeof value === 'string' && isValid(value) && (node === undefined || node.kind === Kind.STRING))
      return value;
    throw new GraphQLError(`${name} must be ${expected}, not ${JSON.stringify(value)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
      ...(node && { nodes: node }),
    });
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : print(node), node),
  });
}
