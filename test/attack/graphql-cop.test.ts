// The twelve checks of graphql-cop (github.com/dolevf/graphql-cop), made anew: each tells whether it finds a weakness.
import { afterAll, describe, expect, it } from 'vitest';
import { OPEN_TO_READERS } from '../../src/server/doors/doors.ts';
import { isWebBuilt } from '../../src/server/web-build.ts';
import { run } from '../server/running.ts';

type Json = {
  data?: Record<string, unknown>;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
};
type Ask = {
  post(query: string): Promise<Json>;
  send(path: string, init?: RequestInit): Promise<string>;
};

const times = (n: number, text: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => text(i)).join(' ');
const parse = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
};
const encoded = (query: string) => `query=${encodeURIComponent(query)}`;

/** Its own words for one, and the title of ours, which it does not know. */
const PLAYGROUND = /graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground|playground<\/title>/;

/** True where there is something to find. */
const CHECKS: Record<string, (ask: Ask) => Promise<boolean>> = {
  'alias overloading': async ({ post }) =>
    (await post(`query cop { ${times(101, (i) => `alias${i}: __typename`)} }`)).data?.alias100 !== undefined,
  'array-based batching': async ({ send }) => {
    const body = JSON.stringify(Array(10).fill({ query: 'query cop { __typename }', operationName: 'cop' }));
    const answer: unknown = parse(
      await send('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    );
    return Array.isArray(answer) && answer.length >= 10;
  },
  'directive overloading': async ({ post }) =>
    (await post(`query cop { __typename ${times(10, () => '@aa')} }`)).errors?.length === 10,
  'circular query by introspection': async ({ post }) => {
    const query = `query cop { __schema { types { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } } }`;
    return (await post(query)).data?.__schema !== undefined;
  },
  'field duplication': async ({ post }) =>
    (await post(`query cop { ${times(500, () => '__typename')} }`)).data?.__typename !== undefined,
  'field suggestions': async ({ post }) => {
    // The first is its own; where introspection is off it meets another refusal before it is looked at.
    const answers = [
      await post('query cop { __schema { directive } }'),
      await post('query cop { compani { id } }'),
    ];
    return answers.some(({ errors }) => errors?.some(({ message }) => /Did you mean/.test(message)));
  },
  'queries by GET': async ({ send }) => {
    const answer = parse(await send(`/graphql?${encoded('query cop { __typename }')}`));
    return answer.data?.__typename !== undefined;
  },
  'mutations by GET': async ({ send }) => {
    const answer = parse(await send(`/graphql?${encoded('mutation cop { __typename }')}`));
    return answer.data?.__typename !== undefined;
  },
  'queries as a posted form': async ({ send }) => {
    const form = { method: 'POST', body: new URLSearchParams({ query: 'query cop { __typename }' }) };
    return parse(await send('/graphql', form)).data?.__typename !== undefined;
  },
  'a playground': async ({ send }) => {
    for (const path of ['/graphiql', '/playground', '/console', '/graphql'])
      if (PLAYGROUND.test(await send(path))) return true;
    return false;
  },
  introspection: async ({ post }) =>
    (await post('query cop { __schema { types { name fields { name } } } }')).data?.__schema !== undefined,
  'trace mode and unhandled errors': async ({ post }) => {
    const answers = [await post('query cop { __typename }'), await post('qwerty cop { abc }')];
    return /"(?:tracing|exception|stacktrace)"/i.test(JSON.stringify(answers));
  },
};

describe('The checks of graphql-cop', () => {
  const doors = { ...OPEN_TO_READERS, introspection: false, playground: false };
  const servers = { closed: run(undefined, { server: { doors } }), open: run() };
  afterAll(async () => {
    for (const server of Object.values(servers)) await (await server).close();
  });
  const weaknesses = async (name: keyof typeof servers) => {
    const { url, post } = await servers[name];
    const ask: Ask = {
      post: async (query) => parse(await (await post({ query, operationName: 'cop' })).text()),
      send: async (path, init) => (await fetch(`${url}${path}`, { redirect: 'manual', ...init })).text(),
    };
    const found = [];
    for (const [check, isWeak] of Object.entries(CHECKS)) if (await isWeak(ask)) found.push(check);
    return found;
  };

  it('are twelve', () => {
    expect(Object.keys(CHECKS)).toHaveLength(12);
  });

  it('find nothing where introspection and playground are switched off', async () => {
    expect(await weaknesses('closed')).toEqual([]);
  });

  it('find these two where they are on, as they are by themselves, and the suggestions that tell no more', async () => {
    const page = isWebBuilt() ? ['a playground'] : [];
    expect(await weaknesses('open')).toEqual(['field suggestions', ...page, 'introspection']);
  });
});
