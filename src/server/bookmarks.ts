// A client of several servers on one cluster reads what it has written: a write answers with a bookmark, and a read
// that is sent it back waits until its server has got that far.
import type { RequestHandler, Response } from 'express';
import { badInput } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { refuse } from './refused.ts';

export const BOOKMARK = 'x-graph-bookmark';
const GIVEN = /^[\w:+/=.,-]{1,2000}$/;

/** Refuses what cannot be a bookmark before the graph sees it. */
export const takeBookmark: RequestHandler = (request, response, next) => {
  const given = request.get(BOOKMARK);
  if (given === undefined || GIVEN.test(given)) next();
  else refuse(response, badInput(BOOKMARK, 'is no bookmark. Send what a write answered, or leave it out.'));
};

export function bookmarkOf({ req }: Response): { bookmark?: string } {
  const bookmark = req.get(BOOKMARK);
  return bookmark === undefined ? {} : { bookmark };
}

export async function giveBookmark(store: Store, response: Response): Promise<void> {
  const bookmark = await store.bookmark();
  if (bookmark !== null) response.set(BOOKMARK, bookmark);
}
