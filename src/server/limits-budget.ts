// Points that each client may spend in a minute. A client's minute starts with its first request.

export type Spent = {
  /** False where the points did not suffice: nothing was taken. */
  granted: boolean;
  limit: number;
  remaining: number;
  /** Whole seconds until the points are back. */
  resetSeconds: number;
};
export type Budget = {
  /** With `mayOwe` points are taken even where they do not suffice, for what has been begun already. */
  spend(client: string, points: number, mayOwe?: boolean): Spent;
};

const MINUTE_MS = 60_000;
// Addresses are cheap: what is kept of them must not grow with an attack. The oldest minutes are forgotten first.
const MAX_CLIENTS = 100_000;

export function createBudget(limit: number, now: () => number = () => performance.now()): Budget {
  // In the order in which their minutes end, since each is entered when its minute starts.
  const clients = new Map<string, { left: number; until: number }>();
  return {
    spend(client, points, mayOwe = false) {
      const time = now();
      let account = clients.get(client);
      if (account === undefined || account.until <= time) {
        clients.delete(client);
        forget(clients, time);
        account = { left: limit, until: time + MINUTE_MS };
        clients.set(client, account);
      }
      const granted = mayOwe || points <= account.left;
      if (granted) account.left -= points;
      return {
        granted,
        limit,
        remaining: Math.max(account.left, 0),
        resetSeconds: Math.ceil((account.until - time) / 1_000),
      };
    },
  };
}

function forget(clients: Map<string, { until: number }>, time: number): void {
  for (const [client, { until }] of clients) {
    if (until > time && clients.size < MAX_CLIENTS) return;
    clients.delete(client);
  }
}
