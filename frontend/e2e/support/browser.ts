import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { baseUrl } from './base';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Without motion, so that no colour and no place is looked at on its way to another.
const LAPTOP: BrowserContextOptions = { viewport: { width: 1360, height: 850 }, reducedMotion: 'reduce' };
/** How many times slower than this machine the browser is; to find tests that only pass when it is fast. */
const SLOWER = Number(process.env.E2E_SLOWER ?? 1);

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

let browser: Browser;
/** What no page may ever do: call another host, break the content security policy, throw. */
let faults: string[] = [];

/** For each file of tests: a browser, and after each test the check that its pages did nothing forbidden. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    const contexts = browser.contexts();
    // What stands in for the service may be at work still.
    await Promise.all(contexts.map((context) => context.unrouteAll({ behavior: 'ignoreErrors' })));
    await Promise.all(contexts.map((context) => context.close()));
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });
}

/**
 * A fresh page of somebody who has never been here, not yet opened. It has no service worker unless the options allow
 * one, since playwright cannot stand in for the service behind one.
 */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    ...LAPTOP,
    baseURL: baseUrl,
    serviceWorkers: 'block',
    ...options,
  });
  const origin = new URL(options.baseURL ?? baseUrl).origin;
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  if (SLOWER > 1) {
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`)) faults.push(`requested ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  return page;
}
