import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseUrl } from './support/base';
import { newPage, withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { api, graded, makeNew, questionOf, Review, withoutLimits } from './support/review';
import { Front } from './support/update';

withBrowser();

const WITH_WORKER: BrowserContextOptions = { serviceWorkers: 'allow' };
const DECK = 'Offline';
const CARD = 'e2e-offline';
const FILE = `# ${DECK}\n\n## A card of its own {#${CARD}}\n\n### Basic\n\nWhat?\n\n#### Answer\n\nThat.\n`;

beforeAll(async () => {
  const headers = { 'Content-Type': 'application/json' };
  const files = [{ path: 'offline.md', content: FILE }];
  const { id } = await api<{ id: string }>('/api/imports', {
    method: 'POST',
    headers,
    body: JSON.stringify({ files }),
  });
  await api(`/api/imports/${id}/apply`, { method: 'POST', headers, body: '{}' });
  await makeNew(CARD);
  await withoutLimits();
});
afterAll(async () => {
  expect((await fetch(`${baseUrl}/api/decks?deck=${DECK}`, { method: 'DELETE' })).ok).toBe(true);
});

/** Waits until the browser has kept the app, this page included. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller) {
      await new Promise((resolve) =>
        serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    }
  });
}

async function offline(page: Page, isOffline: boolean): Promise<void> {
  await page.context().setOffline(isOffline);
}

describe('while the network is away', () => {
  it.each(['/', '/review', '/decks', '/statistics', '/playground', '/settings', '/decks/import'])(
    '%s can be opened, and says what is the matter',
    async (path) => {
      const page = await newPage(WITH_WORKER);
      await page.goto('/');
      await kept(page);
      await offline(page, true);
      await page.goto(path);
      await page.getByText('The service does not answer').first().waitFor();
      await page.waitForFunction(() => document.title !== '' && !document.title.startsWith('undefined'));
      expect(await page.getByText('This page could not be shown').count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `light-offline${path.replaceAll('/', '-')}`);
    },
  );

  it('a draft and a grade outlive a reload, are said to be unsaved, and are sent in the end', async () => {
    const page = await newPage(WITH_WORKER);
    const review = new Review(page);
    await page.goto(`/review?deck=${DECK}`);
    await kept(page);
    await review.shows('A card of its own');
    await review.button(/^Show the answer/).click();
    await review.grade('Good').waitFor();
    await page.waitForLoadState('networkidle');
    await offline(page, true);
    await page.keyboard.press('3');
    await page.getByText('not saved yet').waitFor();
    await page.reload();
    await page.getByText('not saved yet').waitFor();
    await page.getByText('The next card could not be fetched').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-offline-unsaved');
    expect((await questionOf(CARD)).schedule.phase).toBe('new');
    await offline(page, false);
    await graded(CARD);
    await page.getByText('not saved yet').waitFor({ state: 'detached' });
    // Its next step may come early, since there is no other card.
    await review.shows('A card of its own');
  });
});

describe('after an update of the app', () => {
  it('the next reload shows it, and it is what is kept from then on', async () => {
    const front = await Front.open();
    try {
      const page = await newPage({ ...WITH_WORKER, baseURL: front.url });
      await page.goto('/settings');
      await kept(page);
      expect(await page.locator('#build').count()).toBe(0);
      front.build = { title: 'the second build', worker: 'second' };
      await page.reload();
      await page.locator('#build').getByText('the second build').waitFor({ state: 'attached' });
      const isActive = () =>
        page.evaluate(async () => {
          const worker = await navigator.serviceWorker.getRegistration();
          const isNew = (await caches.keys()).includes('cachehit second');
          return isNew && !worker?.installing && !worker?.waiting && worker?.active?.state === 'activated';
        });
      await expect.poll(isActive).toBe(true);
      await front.close();
      await page.reload();
      await page.locator('#build').getByText('the second build').waitFor({ state: 'attached' });
    } finally {
      await front.close();
    }
  });
});

it('answers of the service are never kept', async () => {
  const page = await newPage(WITH_WORKER);
  await page.goto('/');
  await kept(page);
  await page.goto('/decks');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const paths = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !/^\/(assets\/.*|theme\.js|favicon\.svg)?$/.test(path))).toEqual([]);
});
