import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { baseUrl } from './base';

/** Compressed bytes of the scripts that a page has fetched so far. */
export async function loadedScripts(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((it): it is PerformanceResourceTiming => it.name.endsWith('.js'))
      .map((it) => it.encodedBodySize),
  );
}

/** Compressed bytes of every script that the app has, by path; found by following their names from the first page. */
export async function allScripts(): Promise<Map<string, number>> {
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
  await visit('/sw.js');
  return found;
}

export const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, it) => all + it, 0);
