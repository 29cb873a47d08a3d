import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newPage, PHONE, withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { Playground } from './support/playground';

withBrowser();

const LOOKS: [name: string, options: BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
];

describe('the palette', () => {
  it('finds a command by typing and does it, from within the editor', async () => {
    const playground = await Playground.open();
    const { page } = playground;
    await playground.write('print("by the palette")');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await palette.waitFor();
    await page.keyboard.type('zzz');
    await palette.getByText('No command has these words').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const _ of 'zzz') await page.keyboard.press('Backspace');
    await page.keyboard.type('run');
    await page.keyboard.press('Enter');
    await playground.outcome('OK');
    expect(await playground.output('Standard output').innerText()).toContain('by the palette');
  });

  it.each(LOOKS)('has no faults for axe in %s', async (name, options) => {
    const { page } = await Playground.open(options);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${name}-palette`);
  });
});

it('the page speaks German, when it is chosen or when the browser does, and says so', async () => {
  const { page } = await Playground.open();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('button', { name: 'Ausführen' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('de');
  await expect.poll(() => page.title()).toMatch(/^Spielwiese/);
  await page.reload();
  await page.getByRole('textbox', { name: 'Python-Programm' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'light-german');
  const other = await newPage({ locale: 'de-AT' });
  await other.goto('/playground');
  await other.getByRole('button', { name: 'Ausführen' }).waitFor();
});

it('a page that does not exist says so and leads on', async () => {
  const page = await newPage();
  await page.goto('/nowhere');
  await page.getByText('This page does not exist').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Go to the first page' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});

it('a page that cannot be fetched says so, and the others stay', async () => {
  const page = await newPage();
  await page.route('**/assets/Playground-*.js', (route) => route.abort());
  await page.goto('/playground');
  await page.getByText('This page could not be shown').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute('**/assets/Playground-*.js');
  await page.getByRole('button', { name: 'Load again' }).click();
  await new Playground(page).editor().waitFor();
});

it('on a phone the rooms and tools are in a menu', async () => {
  const { page } = await Playground.open(PHONE);
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await menu.getByRole('link', { name: 'Playground' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'phone-menu');
  await menu.getByRole('button', { name: 'Theme: system' }).click();
  await menu.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
});
