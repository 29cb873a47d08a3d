import { describe, expect, it } from 'vitest';
import { baseUrl } from './support/base';
import { newPage, withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { LOOKS } from './support/looks';
import { Playground } from './support/playground';

withBrowser();

const SETTINGS = `${baseUrl}/api/settings`;

async function settings() {
  const response = await fetch(SETTINGS);
  return { version: response.headers.get('ETag') ?? '', value: await response.json() };
}

/** As another window would. */
async function change(edit: Record<string, unknown>): Promise<void> {
  const { version, value } = await settings();
  const response = await fetch(SETTINGS, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': version },
    body: JSON.stringify({ ...value, ...edit }),
  });
  expect(response.status).toBe(200);
}

async function open(options?: Parameters<typeof newPage>[0]) {
  const page = await newPage(options);
  await page.goto('/settings');
  await page.getByLabel('New each day').waitFor();
  return page;
}

describe.each(LOOKS)('settings in %s', (name, options) => {
  it('nothing is wrong for axe, at rest and with faults beside their fields', async () => {
    const page = await open(options);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${name}-settings`, { fullPage: true });
    await page.getByLabel('New each day').fill('many');
    await page.getByLabel('Steps of new cards').fill('1 minute');
    await page.getByRole('button', { name: 'Add a deck' }).click();
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Not saved: 3 fields need other values.').waitFor();
    expect(await page.getByLabel('New each day').evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${name}-settings-faults`);
    const width = page.viewportSize()?.width ?? 0;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe('learning settings', () => {
  it('are saved with the keyboard, and survive a reload before and after', async () => {
    const page = await open();
    const field = page.getByLabel('New each day');
    const other = (await field.inputValue()) === '17' ? '18' : '17';
    await field.fill(other);
    await page.getByText('Not saved yet.').waitFor();
    await page.reload();
    await page.getByText('Not saved yet.').waitFor();
    expect(await field.inputValue()).toBe(other);
    await field.focus();
    await page.keyboard.press('Control+s');
    await page.getByText('Saved.').first().waitFor();
    expect((await settings()).value.new_per_day).toBe(Number(other));
    await page.reload();
    expect(await field.inputValue()).toBe(other);
    expect(await page.getByText('Not saved yet.').count()).toBe(0);
  });

  it('that were changed elsewhere are told, and neither change is lost', async () => {
    const page = await open();
    await page.getByLabel('Learn ahead').fill('33');
    await change({ maximum_interval_days: 777 });
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('alert').getByText('has saved settings meanwhile').waitFor();
    expect(await page.getByLabel('Longest wait').inputValue()).toBe('777');
    expect(await page.getByLabel('Learn ahead').inputValue()).toBe('33');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-settings-stale');
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Saved.').first().waitFor();
    const { value } = await settings();
    expect([value.maximum_interval_days, value.learn_ahead_s]).toEqual([777, 33 * 60]);
    await change({ maximum_interval_days: 36_500, learn_ahead_s: 1_200 });
  });

  it('of a deck are kept, and taken away again', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add a deck' }).click();
    await page.getByLabel('Deck', { exact: true }).fill('Python');
    await page.getByLabel('Remember, %').fill('85');
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Saved.').first().waitFor();
    expect((await settings()).value.decks).toEqual({ Python: { desired_retention: 0.85 } });
    await page.getByRole('button', { name: 'Remove Python' }).click();
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Saved.').first().waitFor();
    expect((await settings()).value.decks).toEqual({});
  });

  it('are not lost while the service is away', async () => {
    const page = await open();
    await page.getByLabel('Learn ahead').fill('44');
    await page.route('**/api/settings', (route) => route.abort());
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('alert').getByText('your changes are still here').waitFor();
    expect(await page.getByLabel('Learn ahead').inputValue()).toBe('44');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await page.getByLabel('Learn ahead').inputValue()).not.toBe('44');
  });

  it('that cannot be fetched leave what is this browser’s own', async () => {
    const page = await newPage();
    await page.route('**/api/settings', (route) => route.abort());
    await page.goto('/settings');
    await page.getByRole('alert').getByText('The settings could not be fetched').waitFor();
    await page.getByLabel('Colours').selectOption('dark');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'dark-settings-away');
    await page.unroute('**/api/settings');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('New each day').waitFor();
  });
});

describe('this browser', () => {
  it('keeps colours and text size, and shows them at once', async () => {
    const page = await open({ colorScheme: 'light' });
    const rootSize = () =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const normal = await rootSize();
    await page.getByLabel('Text size').selectOption({ label: 'Larger' });
    expect(await rootSize()).toBeGreaterThan(normal * 1.2);
    await page.getByLabel('Colours').selectOption({ label: 'Dark' });
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1360);
    await picture(page, 'dark-settings-larger');
    await page.reload();
    await page.getByLabel('New each day').waitFor();
    expect(await rootSize()).toBeGreaterThan(normal * 1.2);
    await page.getByLabel('Language', { exact: true }).selectOption({ label: 'Deutsch' });
    await page.getByRole('heading', { name: 'Dieser Browser' }).waitFor();
    await picture(page, 'dark-settings-german', { fullPage: true });
  });

  it('gives editors Vim’s keys, in an open editor too, and Escape then Tab leaves it', async () => {
    const page = await open();
    await page.getByLabel('Keys of editors').selectOption({ label: 'Vim' });
    await page.getByRole('link', { name: 'Playground' }).first().click();
    const playground = new Playground(page);
    await playground.editor().click();
    await page.getByText('--NORMAL--').waitFor();
    await page.keyboard.type('ggdGiprint("by vim")');
    await page.keyboard.press('Escape');
    await page.keyboard.type('hi!');
    await page.keyboard.press('Escape');
    expect(await playground.editor().innerText()).toContain('print("by vim!")');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-vim');
    await page.keyboard.press('Tab');
    expect(await playground.editor().evaluate((it) => it.matches(':focus-within'))).toBe(false);
    await page.keyboard.press('Control+Enter');
    await playground.outcome('OK');
  });
});

it('all decks can be taken along', async () => {
  const page = await open();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export all decks' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
});

describe('keys', () => {
  const change = async (page: Awaited<ReturnType<typeof open>>, name: string, keys: string) => {
    await page.getByRole('button', { name: `Change the keys of: ${name}`, exact: true }).click();
    await page.getByRole('textbox', { name: 'New keys' }).waitFor();
    await page.keyboard.press(keys);
  };

  it('of a command are changed, and buttons, help and palette show the new ones', async () => {
    const page = await open();
    await page.getByText('Everywhere', { exact: true }).click();
    await change(page, 'Show the keys', 'F2');
    await page.getByRole('button', { name: 'Use these keys' }).click();
    await page.getByText('One command has other keys.').waitFor();
    await page.reload();
    await page.getByLabel('New each day').waitFor();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('F2');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.waitFor();
    expect(await help.innerText()).toContain('F2');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: /^Keys/ }).getAttribute('aria-keyshortcuts')).toBe('F2');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('Keys');
    expect(await page.getByRole('option', { name: /^Keys/ }).innerText()).toContain('F2');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Reset all keys' }).click();
    await page.keyboard.press('?');
    await help.waitFor();
  });

  it('that something else has are told, and only taken from it when one says so', async () => {
    const page = await open();
    await page.getByText('Review', { exact: true }).last().click();
    await change(page, 'Undo', 'i');
    await page.getByText('They belong to: About the card.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-settings-keys-taken');
    await page.keyboard.press('Escape');
    expect(await page.getByText('other keys.').count()).toBe(0);
    await change(page, 'Undo', 'i');
    await page.getByRole('button', { name: 'Use them here instead' }).click();
    await page.getByText('2 commands have other keys.').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'About the card' }).innerText()).toContain(
      'none',
    );
    await change(page, 'Bury until tomorrow', 'Alt+b');
    await page.getByText('No command can have this.').waitFor();
    await page.keyboard.press('Escape');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-settings-keys', { fullPage: true });
  });
});

describe('your data', () => {
  it('a copy is made, listed and taken away', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await page.getByText('The copy is made, and checked.').waitFor();
    const copy = page.getByRole('link', { name: /^by-hand-/ }).first();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('heading', { name: 'Your data' }).scrollIntoViewIfNeeded();
    await picture(page, 'light-settings-data');
    const download = page.waitForEvent('download');
    await copy.click();
    const file = await (await download).createReadStream();
    const start = await new Promise<string>((resolve) => file.once('data', (part) => resolve(String(part))));
    expect(start.startsWith('SQLite format 3')).toBe(true);
    file.destroy();
  });

  it('a copy that cannot be made is said', async () => {
    const page = await open();
    await page.route('**/api/backups', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 500,
            contentType: 'application/problem+json',
            body: JSON.stringify({ title: 'x', status: 500, detail: 'No copy was made: the disk is full' }),
          })
        : route.fallback(),
    );
    await page.getByRole('button', { name: 'Make a copy now' }).click();
    await page.getByRole('alert').getByText('the disk is full').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('a whole collection is taken over once one has seen what that does', async () => {
    const page = await open();
    const collection = await (await fetch(`${baseUrl}/api/exports/collection`)).text();
    const choose = async (text: string) => {
      const file = { name: 'cachehit.json', mimeType: 'application/json', buffer: Buffer.from(text) };
      await page.locator('input[type=file]').setInputFiles(file);
    };
    await choose('{"format": "other"}');
    await page.getByRole('alert').getByText('Nothing was taken over').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(collection);
    await page.getByText('What taking over cachehit.json would do').waitFor();
    await page.getByText('0 reviews added').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText('0 reviews added').scrollIntoViewIfNeeded();
    await picture(page, 'light-settings-take-over');
    await page.getByRole('button', { name: 'Take over', exact: true }).click();
    await page.getByText(/is kept as before-collection-.*\.db/).waitFor();
    await page.getByRole('link', { name: /^before-collection-/ }).waitFor();
  });
});
