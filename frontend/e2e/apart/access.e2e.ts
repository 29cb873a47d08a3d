import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { baseUrl } from '../support/base';
import { newPage, withBrowser } from '../support/browser';
import { accessibilityFaults, picture } from '../support/look';
import { LOOKS } from '../support/looks';
import { makeNew, Review } from '../support/review';
import { newPageLetIn, token } from '../support/token';

withBrowser();

const CARD = 'py-deque-cost';
const asks = (page: Page) => page.getByLabel('Access token').waitFor();
const wellKnown = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Decks' }).waitFor({ state: 'attached' });

describe('a service with an access token', () => {
  it('asks once, by keyboard alone, and says what is wrong with another one', async () => {
    const page = await newPage();
    await page.goto('/decks');
    await asks(page);
    const focused = (name: string) => page.evaluate((it) => document.activeElement?.getAttribute(it), name);
    await expect.poll(() => focused('type')).toBe('password');
    await page.keyboard.type('another token altogether');
    await page.keyboard.press('Enter');
    await page.getByText('That is not the access token.').waitFor();
    await expect.poll(() => focused('aria-invalid')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-access-wrong');
    await page.keyboard.type(token);
    await page.keyboard.press('Enter');
    await wellKnown(page);
    await expect.poll(() => focused('id')).toBe('content');
    await page.reload();
    await wellKnown(page);
    expect(await page.getByLabel('Access token').count()).toBe(0);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(`${kept}${cookie?.value}`).not.toContain(token);
  });

  it.each(LOOKS)('asks in %s', async (name, options) => {
    const page = await newPage(options);
    await page.goto('/');
    await asks(page);
    expect(await page.locator('body').innerText()).not.toMatch(/python/i);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
    await picture(page, `${name}-access`);
  });

  it('asks in German too', async () => {
    const page = await newPage({ locale: 'de-DE' });
    await page.goto('/review');
    await page.getByLabel('Zugangsschlüssel').waitFor();
    await page.getByRole('button', { name: 'Hinein' }).click();
    await page.getByText('Schreib den Schlüssel hin').waitFor();
  });

  it('downloads and uploads go with it, and Settings make it forget', async () => {
    const page = await newPageLetIn();
    await page.goto('/settings');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export all decks' }).click();
    expect((await download).suggestedFilename()).toBe('cachehit-decks.zip');
    expect(await (await download).failure()).toBeNull();
    await page.goto('/decks/import');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'up.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from('# Up\n\n## A card {#e2e-up}\n\n### Basic\n\nWhat?\n\n#### Answer\n\nThat.\n'),
      });
    await page.getByText('A card').first().waitFor();
    await page.goto('/settings');
    const section = page.getByRole('region', { name: 'Access' });
    await section.scrollIntoViewIfNeeded();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Forget the token in this browser' }).click();
    await asks(page);
    expect(await page.context().cookies()).toEqual([]);
    await page.goto('/decks');
    await asks(page);
  });

  it('a grade that is refused waits until the token is given, also with the service worker', async () => {
    await makeNew(CARD);
    const page = await newPageLetIn({ serviceWorkers: 'allow' });
    const review = new Review(page);
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto(`/review?deck=Python`);
    const title = await review.title();
    await review.button(/^Show the answer/).click();
    await review.grade('Good').waitFor();
    await page.context().clearCookies();
    await review.grade('Good').click();
    await asks(page);
    await page.getByText('not saved yet').waitFor();
    await page.getByLabel('Access token').fill(token);
    await page.getByRole('button', { name: 'Let me in' }).click();
    await page.getByText('not saved yet').waitFor({ state: 'detached' });
    await page.waitForFunction((old) => {
      const now = document.getElementById('card-title')?.textContent;
      return now !== undefined && now !== old;
    }, title);
  });
});

it('a page of another origin gets in nowhere, cookie or not', async () => {
  const page = await newPageLetIn();
  const answer = await page.context().request.post(`${baseUrl}/api/imports`, {
    headers: { Origin: 'https://elsewhere.example' },
    data: { files: [] },
  });
  expect(answer.status()).toBe(403);
  expect((await page.context().request.get(`${baseUrl}/api/decks`)).status()).toBe(200);
});
