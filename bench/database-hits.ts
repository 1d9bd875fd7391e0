// What each contestant makes Neo4j look at for an answer, by PROFILE: steady where times are not.
import { graphql } from 'graphql';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { createLog } from '../src/log.ts';
import { createApollo } from '../src/server/apollo.ts';
import { createContext } from '../src/server/context.ts';
import { composeChain } from '../src/store/compose-chain.ts';
import { openNeo4j } from '../src/store/neo4j.ts';
import { loadCatalogue } from '../src/store/statements.ts';
import type { Store } from '../src/store/store.ts';
import { bindParams } from '../src/store/values.ts';
import type { Place } from './contestant.ts';
import { buildPeerSchema } from './peer/schema.ts';
import type { BenchQuery } from './query.ts';
import type { Hits } from './run.ts';

type Sent = { text: string; params: Record<string, unknown> };

export async function countHits(place: Place, queries: BenchQuery[]): Promise<Map<string, Hits>> {
  const driver = neo4j.driver(place.uri, neo4j.auth.basic(place.username, place.password));
  const store = await openNeo4j(place);
  const schema = await buildPeerSchema(driver);
  const apollo = createApollo({ log: createLog('error') });
  const hits = new Map<string, Hits>();
  try {
    for (const query of queries) {
      const ours: Sent[] = [];
      const contextValue = createContext({ store: recording(store, ours), timeoutMs: 60_000 });
      await apollo.executeOperation({ query: query.ours, variables: query.variables }, { contextValue });
      const peer: Sent[] = [];
      await graphql({
        schema,
        source: query.peer,
        variableValues: query.variables,
        contextValue: {
          executionContext: transactionThatTells(driver, peer),
          cypherQueryOptions: { addVersionPrefix: false },
        },
      });
      hits.set(query.name, {
        ours: await profile(driver, ours),
        peer: await profile(driver, peer),
        raw: await profile(driver, [{ text: query.raw, params: query.variables }]),
      });
    }
    return hits;
  } finally {
    await store.close();
    await driver.close();
  }
}

function recording(store: Store, sent: Sent[]): Store {
  const catalogue = loadCatalogue();
  const convert = { int: neo4j.int };
  const { readChain } = store;
  return {
    ...store,
    ...(readChain && {
      readChain(steps, options) {
        sent.push(composeChain(catalogue, steps, convert, options?.properties));
        return readChain(steps, options);
      },
    }),
    read(name, params, options) {
      const { text, params: declared } = catalogue.read(name, 'neo4j', params, options?.properties);
      sent.push({ text, params: bindParams(name, declared, params, convert) });
      return store.read(name, params, options);
    },
  };
}

/** Looks like a transaction to the peer. */
function transactionThatTells(driver: Driver, sent: Sent[]) {
  return {
    run(text: string, params: Record<string, unknown>) {
      sent.push({ text, params });
      return driver.executeQuery(text, params, { routing: 'READ' });
    },
  };
}

async function profile(driver: Driver, sent: Sent[]): Promise<number> {
  let hits = 0;
  for (const { text, params } of sent) {
    const { summary } = await driver.executeQuery(`PROFILE ${text}`, params);
    hits += sum(summary.profile as ProfiledPlan);
  }
  return hits;
}

function sum(plan: ProfiledPlan): number {
  return plan.dbHits + plan.children.reduce((total, child) => total + sum(child), 0);
}
