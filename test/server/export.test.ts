// Lists of the API as CSV over HTTP: the same rows and refusals as the API, in a file that a spreadsheet takes safely.
import { parse } from 'csv-parse/sync';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTypes, readTypeDefs } from '../../src/resolvers/type-defs.ts';
import { listQueries } from '../../src/server/list-query.ts';
import { loadData, loadWorld } from '../kit/world.ts';
import { type Running, run } from './running.ts';

// By the names of types alone, which is another way than the one that is tested.
const LISTS = [...readTypeDefs().matchAll(/^extend type Query \{([\s\S]*?)^\}/gm)]
  .flatMap(([, fields = '']) => [...fields.matchAll(/^ {2}(\w+)(?:\([^)]*\))?: \w+Connection!$/gm)])
  .map(([, name = '']) => name)
  .sort();

describe('A list as CSV', () => {
  let running: Running;
  beforeAll(async () => {
    running = await run(undefined, { load: loadData });
  });
  afterAll(() => running?.close());

  const get = (path: string) => fetch(`${running.url}/export/${path}`);
  const encode = (filter: object) => encodeURIComponent(JSON.stringify(filter));
  async function rowsOf(path: string): Promise<Record<string, string>[]> {
    const response = await get(path);
    expect(response.status).toBe(200);
    return parse(await response.text(), { columns: true, bom: true }) as Record<string, string>[];
  }
  async function refusal(path: string) {
    const response = await get(path);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    return { status: response.status, message: errors[0]?.message, code: errors[0]?.extensions.code };
  }

  it('is there for every connection of the schema', () => {
    expect(LISTS).toEqual(expect.arrayContaining(['companies', 'fundingRounds', 'procurements', 'products']));
    expect([...listQueries(buildTypes()).keys()].sort()).toEqual(LISTS);
  });

  it.each(LISTS.filter((name) => name !== 'search'))(
    '%s has as many rows as the API counts',
    async (name) => {
      const { data } = await running.ask(`{ list: ${name} { totalCount } }`);
      expect(data).toEqual({ list: { totalCount: (await rowsOf(`${name}.csv`)).length } });
    },
  );

  it('has the fields of each item in the order of the API, over all its pages', async () => {
    const rows = await rowsOf('fundingRounds.csv');
    expect(rows.length).toBeGreaterThan(200);
    const nodes: unknown[] = [];
    for (let after = ''; ; ) {
      const { data } = await running.ask(
        `{ list: fundingRounds(first: 100${after}) { nodes { id kind series announcedOn company { id name } amount { amount currency usd } } pageInfo { hasNextPage endCursor } } }`,
      );
      const { list } = data as {
        list: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      nodes.push(...list.nodes);
      if (!list.pageInfo.hasNextPage) break;
      after = `, after: ${JSON.stringify(list.pageInfo.endCursor)}`;
    }
    const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
    expect(
      rows.map((row) => [
        row.id,
        row.series,
        row['company.name'],
        row['amount.amount'],
        row['amount.currency'],
      ]),
    ).toEqual(
      (
        nodes as {
          id: string;
          series: string;
          company: { name: string };
          amount: Record<string, unknown> | null;
        }[]
      ).map(({ id, series, company, amount }) => [
        id,
        text(series),
        company.name,
        text(amount?.amount),
        text(amount?.currency),
      ]),
    );
  });

  it('takes the filter and the order of the API', async () => {
    const chinese = await rowsOf(`companies.csv?filter=${encode({ country: ['CN'] })}&orderBy=FUNDING`);
    const { data } = await running.ask(
      '{ companies(filter: {country: ["CN"]}, orderBy: FUNDING, first: 100) { nodes { slug } } }',
    );
    const { companies } = data as { companies: { nodes: { slug: string }[] } };
    expect(chinese.map(({ slug }) => slug)).toEqual(companies.nodes.map(({ slug }) => slug));
    expect(new Set(chinese.map(({ country }) => country))).toEqual(new Set(['CN']));
    const found = await rowsOf(`search.csv?text=${encodeURIComponent('推想')}`);
    expect(found[0]?.['node.id']).toBe('company:infervision');
  });

  it('is a download in UTF-8 that Excel recognises', async () => {
    const response = await get('companies.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="companies.csv"');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.toString('utf8')).toMatch(/^\ufeffid,slug,name,nameZh,aliases,[^\n]*\r\n/);
    expect(bytes.toString('utf8')).toContain('推想');
  });

  it.each([
    [
      `companies.csv?filter=${encode({ contry: ['CN'] })}`,
      '($filter: CompanyFilter)',
      'companies(filter: $filter)',
      { filter: { contry: ['CN'] } },
    ],
    [
      'fundingRounds.csv?asOf=2020-13-01',
      '($asOf: Date)',
      'fundingRounds(asOf: $asOf)',
      { asOf: '2020-13-01' },
    ],
  ])('refuses %s with the words of the API', async (path, variables, field, values) => {
    const response = await running.post({
      query: `query X${variables} { ${field} { totalCount } }`,
      variables: values,
    });
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(await refusal(path)).toEqual({ status: 400, message: errors[0]?.message, code: 'BAD_USER_INPUT' });
  });

  it('answers to HEAD with the head alone', async () => {
    const response = await fetch(`${running.url}/export/companies.csv`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="companies.csv"');
  });

  it('refuses what is no argument, no JSON, or given twice, and names the remedy', async () => {
    expect((await refusal('companies.csv?country=CN')).message).toBe(
      'country: companies has no such argument. It takes: filter, orderBy.',
    );
    expect((await refusal('hospitals.csv?first=5')).message).toBe(
      'first: hospitals has no such argument. It takes: none.',
    );
    expect(await refusal('companies.csv?filter=CN')).toMatchObject({
      status: 400,
      message: expect.stringContaining('filter: CN is no JSON.'),
    });
    expect((await refusal('companies.csv?orderBy=NAME&orderBy=NAME')).message).toContain('is given twice');
  });

  it.each(['companys.csv', 'companies', 'companies.xlsx', '__proto__.csv'])(
    'answers to %s with 404 and what there is',
    async (path) => {
      const { status, message } = await refusal(path);
      expect(status).toBe(404);
      expect(message).toBe(
        `There is no list /export/${path}. There are: ${[...listQueries(buildTypes()).keys()].map((name) => `/export/${name}.csv`).join(', ')}.`,
      );
    },
  );

  it('has the scalars of an item, what another node is called, and all of a value', () => {
    const schema = buildSchema(`
      type Query { dogs(first: Int, after: String, breed: String): DogConnection!  cat: Cat }
      type DogConnection { totalCount: Int! nodes: [Dog!]! pageInfo: PageInfo! }
      type PageInfo { hasNextPage: Boolean! endCursor: String }
      type Dog { id: ID! tags: [String!]! owner: Owner friends: [Dog!]! weight: Weight walk(on: String!): String old: Int @deprecated }
      type Owner { id: ID! title: String! age: Int }
      type Weight { value: Float! unit: String! of: Dog }
      type Cat { id: ID! }
    `);
    const [list] = listQueries(schema).values();
    expect(list?.columns.map(({ path }) => path.join('.'))).toEqual([
      'id',
      'tags',
      'owner.id',
      'owner.title',
      'weight.value',
      'weight.unit',
    ]);
    expect(list?.text).toContain('dogs(breed: $breed, after: $after, first: 100)');
  });
});

describe('A cell that a spreadsheet would run', () => {
  it('is shown as text, and a number stays a number', async () => {
    const names = ['=1+1', '+49 30', '-cmd', '@SUM(A1)', '\tx', '＝1', 'a=b', '"q"'];
    const running = await run(undefined, {
      load: (store) =>
        store.write(async (tx) => {
          const company = { id: 'company:a', props: { name: 'A', slug: 'a', aliases: [] } };
          await tx.run('restored-node#Entity:Company', { rows: [company] });
          const rows = names.map((series, at) => ({
            id: `funding-round:${at}`,
            props: { series, kind: 'ROUND', amount: -5.5, currency: 'USD', usd: -5.5 },
          }));
          await tx.run('restored-node#Entity:FundingRound', { rows });
          const links = rows.map(({ id }) => ({ source: company.id, target: id, props: {} }));
          await tx.run('restored-link#RAISED', { rows: links });
        }),
    });
    const response = await fetch(`${running.url}/export/fundingRounds.csv`);
    const rows = parse(await response.text(), { columns: true, bom: true }) as Record<string, string>[];
    await running.close();
    expect(rows.map(({ series }) => series).sort()).toEqual(
      ["'=1+1", "'+49 30", "'-cmd", "'@SUM(A1)", "'\tx", "'＝1", 'a=b', '"q"'].sort(),
    );
    expect(new Set(rows.map((row) => row['amount.amount']))).toEqual(new Set(['-5.5']));
  });
});

describe('A list that is too long, or breaks off', () => {
  it('is refused before its first row where it is longer than a file may be', async () => {
    const running = await run(undefined, { load: loadWorld, exportMaxRows: 3 });
    const response = await fetch(`${running.url}/export/companies.csv`);
    const narrow = await fetch(
      `${running.url}/export/companies.csv?filter=${encodeURIComponent('{"name":"xinmai"}')}`,
    );
    await running.close();
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(
      'companies: has 12 rows under this filter, and a file takes 3. Narrow the filter, or run npm run export',
    );
    expect(narrow.status).toBe(200);
  });

  it('ends in a broken connection, never as a whole file, when a later page fails', async () => {
    let pages = 0;
    const running = await run(
      (read) => (statement, params, options) => {
        if (statement === 'funding-round/page') pages += 1;
        return pages === 2 ? Promise.reject(new Error('broken')) : read(statement, params, options);
      },
      { load: loadData },
    );
    const whole = fetch(`${running.url}/export/fundingRounds.csv`).then((response) => response.text());
    await expect(whole).rejects.toThrow();
    expect(running.logText()).toContain('broken');
    await running.close();
  });

  it('is answered with 503 while the graph does not answer', async () => {
    const { KnownError } = await import('../../src/errors.ts');
    const running = await run(
      () => () => Promise.reject(new KnownError('STORE_UNAVAILABLE', 'secret address')),
    );
    const response = await fetch(`${running.url}/export/companies.csv`);
    await running.close();
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('The graph cannot be reached at the moment. Try again later.');
  });

  it('reads no further page once the caller has gone', async () => {
    let pages = 0;
    let release = () => undefined as unknown;
    const gone = new Promise((resolve) => {
      release = () => resolve(null);
    });
    const running = await run(
      (read) => async (statement, params, options) => {
        if (statement === 'funding-round/page') {
          pages += 1;
          if (pages === 2) await gone;
        }
        return read(statement, params, options);
      },
      { load: loadData },
    );
    const controller = new AbortController();
    const response = await fetch(`${running.url}/export/fundingRounds.csv`, { signal: controller.signal });
    expect(response.status).toBe(200);
    controller.abort();
    await expect(response.text()).rejects.toThrow();
    release();
    // Closing waits for what still runs.
    await running.close();
    expect(pages).toBe(2);
  });
});
