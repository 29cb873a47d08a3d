import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { baseUrl } from './support/base';
import { newPage, withBrowser } from './support/browser';
import { Playground } from './support/playground';
import { makeNew, Review } from './support/review';

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
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((it): it is PerformanceResourceTiming => it.name.endsWith('.js'))
        .map((it) => it.encodedBodySize),
    );
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.reduce((sum, it) => sum + it, 0)).toBeLessThan(200 * KB);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
  },
);

it('all of the app’s JavaScript together fits into 450 KB compressed', async () => {
  const found = new Map<string, number>();
  const visit = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    found.set(path, 0);
    const text = await (await fetch(`${baseUrl}${path}`)).text();
    if (path.endsWith('.js')) found.set(path, gzipSync(text, { level: 6 }).length);
    const names = text.matchAll(/[\w.-]+-[\w-]{8}\.js/g);
    await Promise.all([...names].map(([name]) => visit(`/assets/${name}`)));
  };
  await visit('/');
  expect(found.size).toBeGreaterThan(10);
  expect([...found.values()].reduce((sum, it) => sum + it, 0)).toBeLessThan(450 * KB);
});
