// Any list of the API as CSV: /export/companies.csv?filter={"country":["CN"]}&orderBy=FUNDING. It is asked of GraphQL
// page by page, so that arguments, limits and errors are those of the API.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ApolloServer } from '@apollo/server';
import { type Response, Router } from 'express';
import { badInput } from '../errors.ts';
import type { Log } from '../log.ts';
import { csvLine } from '../model/csv-line.ts';
import { spreadsheetText } from '../model/spreadsheet-cell.ts';
import type { Context } from '../resolvers/context.ts';
import { buildTypes } from '../resolvers/type-defs.ts';
import { readArguments } from './list-arguments.ts';
import { type Column, type ListQuery, listQueries } from './list-query.ts';
import { answerOf, isExpected, Refused, refuse } from './refused.ts';

export type ExportOptions = {
  apollo: ApolloServer<Context>;
  log: Log;
  maxRows: number;
  createContext(response: Response): Context;
};

type Item = Record<string, unknown>;
type Page = { nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
type Ask = (operationName: string, after: string | null) => Promise<Record<string, unknown>>;

// Excel takes a file without it for text in a code page of its own, and shows Chinese names as rubbish.
const BYTE_ORDER_MARK = '\ufeff';
const LISTS = '; ';

export function exportLists({ apollo, log, maxRows, createContext }: ExportOptions): Router {
  const router = Router();
  const lists = listQueries(buildTypes());
  router.get('/:file', async (request, response) => {
    try {
      const list = findList(lists, request.params.file);
      const variables = readArguments(list, request);
      const context = createContext(response);
      const ask: Ask = async (operationName, after) =>
        answerOf(
          await apollo.executeOperation(
            { query: list.text, operationName, variables: { ...variables, after } },
            { contextValue: context },
          ),
        );
      await send(response, list, ask, maxRows);
    } catch (error) {
      // With a part of the rows sent, only a connection that breaks off says that some are missing.
      if (response.headersSent) response.destroy();
      else refuse(response, error);
      if (!isExpected(error)) log.error({ err: error }, 'export');
    }
  });
  return router;
}

async function send(response: Response, list: ListQuery, ask: Ask, maxRows: number): Promise<void> {
  const { totalCount } = (await ask('Count', null)).list as { totalCount: number };
  if (totalCount > maxRows)
    throw badInput(
      list.name,
      `has ${totalCount} rows under this filter, and a file takes ${maxRows}. Narrow the filter, or run npm run export for the whole graph.`,
    );
  const first = (await ask('Export', null)).list as Page;
  response.set({
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${list.name}.csv"`,
    'Cache-Control': 'no-cache',
  });
  // Whoever asks for the head alone is spared the pages.
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(Readable.from(printPages(list, first, ask)), response);
}

async function* printPages({ columns }: ListQuery, first: Page, ask: Ask): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(columns.map(({ path }) => path.join('.')))}\r\n`;
  for (let page = first; ; ) {
    yield page.nodes.map((item) => `${csvLine(columns.map((column) => cellOf(item, column)))}\r\n`).join('');
    if (!page.pageInfo.hasNextPage) return;
    page = (await ask('Export', page.pageInfo.endCursor)).list as Page;
  }
}

/** Numbers stay numbers, a minus included; any other text is made harmless. */
function cellOf(item: Item, { path }: Column): string | null {
  const value = path.reduce<unknown>((inner, name) => (inner as Item | null)?.[name] ?? null, item);
  if (value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? value.join(LISTS) : String(value);
  return text === '' ? null : spreadsheetText(text);
}

function findList(lists: Map<string, ListQuery>, file: string): ListQuery {
  const list = lists.get(file.replace(/\.csv$/, ''));
  if (list !== undefined && file.endsWith('.csv')) return list;
  const known = [...lists.keys()].map((name) => `/export/${name}.csv`).join(', ');
  throw new Refused(404, 'BAD_USER_INPUT', `There is no list /export/${file}. There are: ${known}.`);
}
