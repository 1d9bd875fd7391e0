// The callers, in a process of their own. In an open loop requests are sent at random moments whether or not earlier
// ones have been answered, as strangers do; in a closed loop a number of
// callers ask one thing after the other, which finds out how much the server can do.
import { Agent, request } from 'node:http';

export type Phase = { url: string; bodies: string[]; seconds: number } & (
  | { perSecond: number }
  | { callers: number }
);
/** Requests that ended in one second: when they were sent, how long they took, their status (0: no answer). */
export type Ended = { at: number[]; ms: number[]; status: number[]; wrong: string[] };
export type Told = { ended: Ended } | { done: true };

// More than may be under way: a caller that waits here for a connection would wait for itself.
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
const noneYet = (): Ended => ({ at: [], ms: [], status: [], wrong: [] });
let ended = noneYet();

process.on('message', async (phase: Phase) => {
  const from = performance.now();
  const telling = setInterval(() => {
    process.send?.({ ended } satisfies Told);
    ended = noneYet();
  }, 1_000);
  await ('callers' in phase ? closedLoop(phase, from) : openLoop(phase, from));
  clearInterval(telling);
  process.send?.({ ended } satisfies Told);
  ended = noneYet();
  process.send?.({ done: true } satisfies Told);
});
process.on('disconnect', () => process.exit());

async function closedLoop({ url, bodies, seconds, callers }: Phase & { callers: number }, from: number) {
  const call = async (caller: number) => {
    for (let n = caller; performance.now() - from < seconds * 1000; n += callers)
      await ask(url, bodyOf(bodies, n), from);
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
}

async function openLoop({ url, bodies, seconds, perSecond }: Phase & { perSecond: number }, from: number) {
  const underWay = new Set<Promise<void>>();
  const until = from + seconds * 1000;
  let due = from;
  let n = 0;
  for (let now = from; now < until; now = performance.now()) {
    // All that is due by now, and then the answers have their turn.
    for (; due <= now; due += (-Math.log(1 - Math.random()) / perSecond) * 1000) {
      const asked: Promise<void> = ask(url, bodyOf(bodies, n++), from).finally(() => underWay.delete(asked));
      underWay.add(asked);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(underWay);
}

const bodyOf = (bodies: string[], n: number) => bodies[n % bodies.length] as string;

async function ask(url: string, body: string, from: number): Promise<void> {
  const asked = performance.now();
  const { status, text } = await post(url, body);
  ended.at.push(asked - from);
  ended.ms.push(performance.now() - asked);
  ended.status.push(status);
  if (status === 0 || (status === 200 && text.includes('"errors":'))) ended.wrong.push(text.slice(0, 300));
}

function post(url: string, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const call = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', (error) => resolve({ status: 0, text: error.message }));
    });
    call.on('error', (error) => resolve({ status: 0, text: error.message }));
    call.end(body);
  });
}
