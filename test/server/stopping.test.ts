// How a server stops: it says so first, takes nothing new, and lets what is under way end.
import { afterEach, describe, expect, it } from 'vitest';
import type { Running } from './running.ts';
import { run } from './running.ts';

/** Reads of `graph/counts` wait until they are released. */
async function runHeld(drain: { delayMs: number; timeoutMs: number }) {
  let release = () => {};
  let began = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reading = new Promise<void>((resolve) => {
    began = resolve;
  });
  const running: Running = await run(
    (read) => async (statement, params, options) => {
      if (statement === 'graph/counts') {
        began();
        await gate;
      }
      return read(statement, params, options);
    },
    { server: { drain } },
  );
  return { running, release, reading };
}

const HELD = '{ graph { counts { key } } }';

describe('A server that stops', () => {
  let closed: Promise<void> | undefined;
  afterEach(() => closed);

  it('says first that it is not ready, and still answers until a balancer has noticed', async () => {
    const running = await run(undefined, { server: { drain: { delayMs: 400, timeoutMs: 5_000 } } });
    closed = running.close();
    const ready = await fetch(`${running.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping', engine: 'embedded' }]);
    expect((await fetch(`${running.url}/health/live`)).status).toBe(200);
    expect(await running.ask('{ graph { engine } }')).toEqual({ data: { graph: { engine: 'embedded' } } });
  });

  it('takes no new connection, and answers what is under way', async () => {
    const { running, release, reading } = await runHeld({ delayMs: 0, timeoutMs: 20_000 });
    const underWay = running.ask(HELD);
    await reading;
    closed = running.close();
    await expect
      .poll(() =>
        fetch(`${running.url}/health/live`).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    release();
    expect(await underWay).toEqual({ data: { graph: { counts: [] } } });
    await closed;
  });

  it('ends what is under way when its time is over', async () => {
    const { running, release, reading } = await runHeld({ delayMs: 0, timeoutMs: 200 });
    const underWay = running.ask(HELD).then(
      () => 'answered',
      () => 'broken off',
    );
    await reading;
    closed = running.close();
    expect(await underWay).toBe('broken off');
    release();
    await closed;
  });
});
