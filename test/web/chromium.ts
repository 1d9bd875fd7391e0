// Debian's Chromium, driven by playwright-core. Where there is none, its tests are skipped, and counted.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const isThere = existsSync(CHROMIUM);

/** Without the flags on background networking it asks its maker's hosts for this and that at every start. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // WebGL without a graphics card, and only that: the page itself is put together faster without it.
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
];

export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
