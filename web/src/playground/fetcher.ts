import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];
type Result = Awaited<ReturnType<Fetcher>>;

/** One POST to the same origin. GraphiQL's own fetcher brings subscription transports nobody serves here. */
export const fetcher: Fetcher = async (params, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...options?.headers,
    },
    body: JSON.stringify(params),
  });
  const body = await response.text();
  try {
    // A refused operation has a 4xx status and a GraphQL body; the body says more than the status.
    const result: Result = JSON.parse(body);
    return result;
  } catch {
    throw new Error(`/graphql answered ${response.status} without JSON: ${body.slice(0, 300)}`);
  }
};
