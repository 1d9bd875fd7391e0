// Which status a mistake in a well-formed request has. The draft of GraphQL over HTTP says 400 for the media type
// application/graphql-response+json, and 200 for the older application/json: its clients take any other status for a
// failure of the network, and do not read the errors. Who takes anything is told 400.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../resolvers/context.ts';

export const legacyStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body } }) {
        if (http.status !== 400 || body.kind !== 'single') return;
        const isWellFormed = body.singleResult.errors?.every(
          ({ extensions }) => extensions?.code !== 'BAD_REQUEST',
        );
        if (isWellFormed && takesOnlyJson(request.http?.headers.get('accept') ?? '')) http.status = 200;
      },
    };
  },
};

function takesOnlyJson(accept: string): boolean {
  return accept.includes('application/json') && !/\*|graphql-response/.test(accept);
}
