import { expect, it } from 'vitest';
import { baseUrl } from './support/base';
import { newPage, withBrowser } from './support/browser';
import { Playground } from './support/playground';
import { makeNew, questionOf, Review } from './support/review';
import { allScripts, loadedScripts, sum } from './support/scripts';

withBrowser();

const KB = 1024;

it('the page is served with a strict content security policy', async () => {
  const policy = (await fetch(baseUrl)).headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*/);
});

const CARD = 'py-group-by-length';
it.each<[string, (page: Awaited<ReturnType<typeof newPage>>) => Promise<void>]>([
  [
    'playground',
    async (page) => {
      await page.goto('/playground');
      await new Playground(page).editor().waitFor();
    },
  ],
  [
    'review of a card with a program',
    async (page) => {
      await makeNew(CARD);
      const review = new Review(page);
      await review.first(CARD);
      await page.goto('/review');
      await review.editor().waitFor();
    },
  ],
])(
  'the first load of the %s fits into 200 KB of compressed JavaScript, and nothing jumps about',
  async (_, open) => {
    const page = await newPage();
    await page.addInitScript(() => {
      const kept = window as unknown as { shift: number };
      kept.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      // What is fetched ahead for later is not part of the first load.
      window.requestIdleCallback = () => 0;
    });
    await open(page);
    await page.getByText('running').first().waitFor();
    const scripts = await loadedScripts(page);
    expect(scripts.length).toBeGreaterThan(1);
    expect(sum(scripts)).toBeLessThan(200 * KB);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
  },
);

it('all of the app’s JavaScript together fits into 450 KB compressed', async () => {
  const found = await allScripts();
  expect(found.size).toBeGreaterThan(10);
  expect(sum(found.values())).toBeLessThan(450 * KB);
});

it('what the next card is answered in is fetched while this one is shown', async () => {
  const [now, next] = ['py-deque-cost', CARD];
  await makeNew(next);
  await makeNew(now);
  const page = await newPage();
  const review = new Review(page);
  await review.first(next);
  await review.first(now);
  const editor = page.waitForResponse(/\/assets\/CodeEditor-.*\.js$/);
  await page.goto('/review');
  await review.shows((await questionOf(now)).card.title);
  await (await editor).finished();
  // Nothing more comes from the server.
  await page.route('**/assets/**', (route) => route.abort());
  await review.button(/^Show the answer/).click();
  await review.grade('Good').click();
  await review.shows((await questionOf(next)).card.title);
  await review.editor().waitFor();
});
