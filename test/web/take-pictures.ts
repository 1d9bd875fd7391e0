// Writes docs/pictures/: every view in both themes, from the bundled facts. Run it by hand: npx tsx test/web/take-pictures.ts
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadData } from '../kit/world.ts';
import { run } from '../server/running.ts';
import { openChromium } from './chromium.ts';

const FOLDER = join(import.meta.dirname, '../../docs/pictures');
/** Long enough for a drawing of the network to settle. */
const SETTLED_MS = 5_000;

const PICTURES: Record<string, string> = {
  home: '/',
  clusters: '/clusters?organ=lung',
  money: '/money?width=money&top=15',
  trace: '/trace?from=investor:goldman-sachs&to=hospital:tongji-hospital-tongji-medical-college-hust',
  network: '/network?at=investor:goldman-sachs,company:infervision,company:shukun&chosen=company:infervision',
  company: '/company/infervision',
  investor: '/investor/goldman-sachs',
  organ: '/organ/lung',
  procurement: '/dashboards?board=procurement',
  approvals: '/dashboards?board=approvals',
  market: '/dashboards?board=market',
  accounts: '/dashboards?board=accounts',
};

async function takeAll(browser: Browser, url: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width: 1200, height: 800 },
      colorScheme: theme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    for (const [name, path] of Object.entries(PICTURES)) {
      await page.goto(url + path, { waitUntil: 'networkidle' });
      if (name === 'network') await page.waitForTimeout(SETTLED_MS);
      await page.screenshot({ path: join(FOLDER, `${name}-${theme}.png`) });
    }
    await page.close();
  }
}

const server = await run(undefined, { load: loadData });
const browser = await openChromium();
try {
  await takeAll(browser, server.url);
} finally {
  await browser.close();
  await server.close();
}
