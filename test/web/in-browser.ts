// The explorer as a person meets it: a server over a graph in memory, and Chromium with its eyes open for trouble.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { isWebBuilt } from '../../src/server/web-build.ts';
import { loadData, loadWorld } from '../kit/world.ts';
import { type Running, run } from '../server/running.ts';
import { isThere, openChromium } from './chromium.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATIENCE_MS = 10_000;

export type Visit = {
  page: Page;
  /** Goes to an address of the explorer and waits until nothing is on its way. */
  open(path: string): Promise<void>;
  /** Everything that a visit must be free of: errors in the console, requests to other hosts. */
  trouble: string[];
};
export type InBrowser = {
  visit(options?: BrowserContextOptions): Promise<Visit>;
  url(): string;
  context(): BrowserContext;
};

const FACTS = { 'the fixture world': loadWorld, 'the bundled facts': loadData };
export type FactsName = keyof typeof FACTS;

/** Tests in Chromium over some facts; skipped, and counted, where there is no Chromium. */
export function describeInBrowser(title: string, facts: FactsName, body: (browser: InBrowser) => void): void {
  describe.skipIf(!isThere)(`${title} (${facts})`, () => {
    let server: Running;
    let browser: Browser;
    let context: BrowserContext | undefined;
    beforeAll(async () => {
      buildWhereStale();
      server = await run(undefined, { load: FACTS[facts] });
      browser = await openChromium();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    body({
      url: () => server.url,
      context: () => context as BrowserContext,
      async visit(options = {}) {
        await context?.close();
        context = await browser.newContext({
          viewport: { width: 1280, height: 900 },
          locale: 'en-GB',
          reducedMotion: 'reduce',
          acceptDownloads: true,
          ...options,
        });
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        return { page, trouble: watch(page, server.url), open: (path) => open(page, server.url + path) };
      },
    });
  });
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

function watch(page: Page, url: string): string[] {
  const trouble: string[] = [];
  const own = new URL(url).host;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOfDriver(message.text()))
      trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && host !== own) trouble.push(`asked ${request.url()}`);
  });
  return trouble;
}

/** WebGL without a graphics card tells that it is slow. */
const isOfDriver = (text: string) => /GPU stall|software WebGL|swiftshader/i.test(text);

/** The pages under test are those of the sources, not those of an earlier build. */
function buildWhereStale(): void {
  const newest = (folder: string) =>
    Math.max(
      ...readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    );
  const built = () => statSync(join(ROOT, 'web/dist/index.html')).mtimeMs;
  if (isWebBuilt() && built() > Math.max(newest('web/src'), newest('examples'))) return;
  // Under vitest's own NODE_ENV the build would hold React for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['run', 'build', '--workspace', 'web', '--silent'], { cwd: ROOT, env, stdio: 'pipe' });
}

export function expectNoTrouble({ trouble }: Visit): void {
  expect(trouble).toEqual([]);
}
