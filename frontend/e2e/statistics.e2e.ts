import { describe, expect, it } from 'vitest';
import { newPage, withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { LOOKS } from './support/looks';
import { withYearOfLearning } from './support/year';

withBrowser();

describe.each(LOOKS)('statistics in %s', (name, options) => {
  it('nothing is wrong for axe with a year of learning, as plots and as tables', async () => {
    const page = await newPage(options);
    await withYearOfLearning(page);
    await page.goto('/statistics');
    await page.getByRole('heading', { name: 'Time of day' }).waitFor();
    expect(await page.getByRole('img').count()).toBeGreaterThan(6);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${name}-statistics`, { fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
    await page.getByText('Ruby is the hardest to remember: 85 % so far.').waitFor();
    await page.getByRole('button', { name: 'Show as tables' }).click();
    await page.getByRole('table', { name: 'The last year' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(7);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${name}-statistics-tables`, { fullPage: true });
  });
});

it('a plot says what is pointed at', async () => {
  const page = await newPage();
  await withYearOfLearning(page);
  await page.goto('/statistics');
  const plot = page.getByRole('img', { name: /due tomorrow/ });
  await plot.hover({ position: { x: 300, y: 100 } });
  await page.getByText(/^\w+, \w+ \d+: \d+ due$/).waitFor();
  await picture(page, 'light-statistics-pointed');
});

describe('on the real service', () => {
  it('decks and periods are chosen, are in the address, and the way back leads back', async () => {
    const page = await newPage();
    await page.goto('/statistics');
    await page.getByRole('link', { name: 'Python' }).click();
    await page.getByRole('link', { name: 'Text' }).waitFor();
    expect(await page.getByLabel('Deck').inputValue()).toBe('Python');
    const asked = page.waitForRequest(/\/api\/stats\/hours\?deck=Python&from=/);
    await page.getByLabel('Period', { exact: true }).selectOption({ label: '30 days' });
    await asked;
    expect(new URL(page.url()).search).toBe('?deck=Python&period=month');
    await page.goBack();
    await page.getByRole('link', { name: 'Ruby' }).waitFor();
    expect(await page.getByLabel('Deck').inputValue()).toBe('');
  });

  it('somebody who has not reviewed anything is told how to begin', async () => {
    const page = await newPage();
    for (const empty of [
      { name: 'heatmap', json: { days: [] } },
      { name: 'retention', json: { months: [] } },
      { name: 'answer-times', json: { times: [] } },
      { name: 'hours', json: { hours: [] } },
      { name: 'languages', json: { languages: [] } },
    ]) {
      await page.route(`**/api/stats/${empty.name}*`, (route) => route.fulfill({ json: empty.json }));
    }
    await page.goto('/statistics');
    await page.getByText('Nothing has been reviewed yet').waitFor();
    await page.getByText('No answers in this period.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-statistics-empty', { fullPage: true });
  });

  it('a service that is away is said once, and asked again', async () => {
    const page = await newPage();
    await page.route('**/api/stats/*', (route) => route.abort());
    await page.goto('/statistics');
    await page.getByRole('alert').getByText('These figures could not be fetched').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-statistics-away');
    await page.unroute('**/api/stats/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'What is coming' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('a deck that is gone is named', async () => {
    const page = await newPage();
    await page.goto('/statistics?deck=Gone');
    await page.getByText('There is no deck “Gone”').waitFor();
    await page.getByRole('link', { name: 'Show all decks' }).click();
    await page.getByRole('link', { name: 'Python' }).waitFor();
  });
});
