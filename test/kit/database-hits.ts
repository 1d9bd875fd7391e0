// What Neo4j looks at for an operation, told by PROFILE: the same on every machine, as times are not.
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { composeChain } from '../../src/store/compose-chain.ts';
import { loadCatalogue } from '../../src/store/statements.ts';
import type { Store } from '../../src/store/store.ts';
import { bindParams } from '../../src/store/values.ts';
import { askFor } from './ask.ts';

type Sent = { text: string; params: Record<string, unknown> };

/** A plan outlives the data that it was made for, so an emptied and filled database would be read by stale ones. */
export async function forgetPlans(): Promise<void> {
  await withDriver((driver) => driver.executeQuery('CALL db.prepareForReplanning()'));
}

export async function countHits(store: Store, query: string): Promise<number> {
  const sent: Sent[] = [];
  const catalogue = loadCatalogue();
  const convert = { int: neo4j.int };
  const { readChain } = store;
  await askFor(
    {
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
    },
    query,
  );
  return withDriver(async (driver) => {
    let hits = 0;
    for (const { text, params } of sent) {
      const { summary } = await driver.executeQuery(`PROFILE ${text}`, params);
      hits += hitsOf(summary.profile as ProfiledPlan);
    }
    return hits;
  });
}

async function withDriver<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
  const {
    NEO4J_TEST_URI = '',
    NEO4J_TEST_USERNAME = 'neo4j',
    NEO4J_TEST_PASSWORD = 'medai-graph',
  } = process.env;
  const driver = neo4j.driver(NEO4J_TEST_URI, neo4j.auth.basic(NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD));
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

function hitsOf(plan: ProfiledPlan): number {
  return plan.dbHits + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}
