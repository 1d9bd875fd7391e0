// What the queries ask for, picked from the graph itself, so that they mean as much on every data set.
import neo4j from 'neo4j-driver';
import { nodeId } from '../src/model/ids.ts';
import { encodeCursor } from '../src/model/page.ts';
import type { Place } from './contestant.ts';
import type { Variables } from './query.ts';

const LARGEST_COMPANY = `
  MATCH (c:Company)-[:DEVELOPS]->(p:Product)
  WITH c, count(p) AS n, COUNT { (c)-[:RAISED]->() } AS rounds WHERE rounds > 0 AND n <= 60
  ORDER BY n DESC, c.id LIMIT 1
  RETURN c.id AS company, c.slug AS slug`;
/** Words enough that nothing else sounds like it. */
const NAMED = `
  MATCH (c:Company) WHERE c.name =~ '[A-Za-z0-9]+ [A-Za-z0-9]+ [A-Za-z0-9]+'
  RETURN c.name AS name ORDER BY size(c.name) DESC, c.id SKIP 5 LIMIT 1`;
const PRODUCTS = 'MATCH (p:Product) RETURN count(p) AS n';
const NTH_PRODUCT =
  'MATCH (p:Product) RETURN p.sortName AS at, p.id AS id ORDER BY at, id SKIP $skip LIMIT 1';
/** The ends of a way through a hospital's purchase: investor to hospital, over round, company and product. */
const FAR_APART = `
  MATCH (i:Investor)-[:INVESTED_IN]->(:FundingRound)<-[:RAISED]-(:Company)-[:DEVELOPS]->(:Product)<-[:OF]-(:Procurement)<-[:MADE]-(h:Hospital)
  RETURN i.id AS from, h.id AS to ORDER BY from, to SKIP 50 LIMIT 1`;

export async function pickVariables({ uri, username, password }: Place): Promise<Variables> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const first = async (text: string, params = {}) =>
    (await driver.executeQuery(text, params)).records[0]?.toObject();
  try {
    const { company, slug } = (await first(LARGEST_COMPANY)) ?? {};
    const { name } = (await first(NAMED)) ?? {};
    const { n } = (await first(PRODUCTS)) ?? {};
    const skip = Math.floor(n * 0.9);
    const { at, id } = (await first(NTH_PRODUCT, { skip: neo4j.int(skip) })) ?? {};
    const { from, to } = (await first(FAR_APART)) ?? {};
    return {
      company: company ?? nodeId('Company', 'none'),
      slug,
      text: name,
      phrase: `"${name}"`,
      after: encodeCursor({ orderBy: 'NAME', at, id }),
      skip: skip + 1,
      afterName: at,
      afterId: id,
      from,
      to,
    };
  } finally {
    await driver.close();
  }
}

/** How large the graph is that is measured. */
export async function countGraph({
  uri,
  username,
  password,
}: Place): Promise<{ nodes: number; links: number }> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(
      'MATCH (n:Entity) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS links',
    );
    return records[0]?.toObject() as { nodes: number; links: number };
  } finally {
    await driver.close();
  }
}
