import { expect, it } from 'vitest';
import { baseUrl } from './support/base';
import { newPage, withBrowser } from './support/browser';
import { Playground } from './support/playground';

withBrowser();

it('the page is served with a strict content security policy', async () => {
  const policy = (await fetch(baseUrl)).headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*/);
});

it('the first load fits into 200 KB of compressed JavaScript, and nothing jumps about', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    const kept = window as unknown as { shift: number };
    kept.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/playground');
  await new Playground(page).editor().waitFor();
  await page.getByText('running').first().waitFor();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((it): it is PerformanceResourceTiming => it.name.endsWith('.js'))
      .map((it) => it.encodedBodySize),
  );
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((sum, it) => sum + it, 0)).toBeLessThan(200 * 1024);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
});
