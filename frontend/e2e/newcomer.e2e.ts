import { beforeAll, expect, it } from 'vitest';
import { newPage, PHONE, withBrowser } from './support/browser';
import { Review, withoutLimits } from './support/review';

withBrowser();
beforeAll(withoutLimits);

it.each([
  ['laptop', {}],
  ['phone', PHONE],
])('on a %s ten cards are graded by pressing what is offered, and nothing else', async (_, options) => {
  const page = await newPage(options);
  const review = new Review(page);
  const saved = new Set<string>();
  page.on('response', (response) => {
    const request = response.request();
    if (request.method() === 'POST' && request.url().endsWith('/api/reviews') && response.status() === 201) {
      saved.add((request.postDataJSON() as { card_id: string }).card_id);
    }
  });
  await page.goto('/');
  const start = page.getByRole('button', { name: /^Start/ });
  const deck = page.getByRole('main').getByRole('link', { name: /^Python/ });
  await start.or(deck).first().click();
  for (let graded = 0; graded < 10; graded++) {
    const title = await review.title();
    const onwards = review.button(/^(Show the answer|Next part)/);
    const good = review.grade('Good');
    // A card may have several parts, each with its own answer.
    for (let step = 0; step < 10; step++) {
      await onwards.or(good).first().waitFor();
      if (await good.isVisible()) break;
      const label = await onwards.innerText();
      await onwards.click();
      await page.waitForFunction(
        (old) => ![...document.querySelectorAll('button')].some((it) => it.innerText === old),
        label,
      );
    }
    await good.click();
    await page.waitForFunction((old) => document.getElementById('card-title')?.textContent !== old, title);
  }
  await expect.poll(() => saved.size).toBe(10);
});
