import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseUrl } from './support/base';
import { newPage, withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { LOOKS } from './support/looks';
import { api } from './support/review';

withBrowser();

/** A deck of these tests' own, so that starter decks stay as they are. */
const DECK = `# E2e::Decks

## First of two {#e2e-first}

### Basic

What comes first?

#### Answer

The **first**.

## Second of two {#e2e-second}

### Basic

And then?

#### Answer

The second.
`;

const post = (path: string, body: unknown) =>
  fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const remove = (deck: string) =>
  fetch(`${baseUrl}/api/decks?deck=${encodeURIComponent(deck)}`, { method: 'DELETE' });

beforeAll(async () => {
  await remove('E2e');
  const planned = await post('/api/imports', { files: [{ path: 'e2e-decks.md', content: DECK }] });
  const { id } = (await planned.json()) as { id: string };
  expect((await post(`/api/imports/${id}/apply`, {})).status).toBe(200);
  // Schedules outlive their cards, so these may be suspended since the last time.
  expect((await post('/api/review/holds', { query: 'deck:E2e', hold: 'resume' })).status).toBe(200);
});
afterAll(async () => {
  await remove('E2e');
});

async function open(path = '/decks', options?: Parameters<typeof newPage>[0]): Promise<Page> {
  const page = await newPage(options);
  await page.goto(path);
  return page;
}

/** Searches by typing, and waits until that is what is searched for: a selection ends with its search. */
async function search(page: Page, query: string): Promise<void> {
  await page.getByLabel('Search').fill(query);
  await page.waitForURL((url) => url.searchParams.get('q') === query);
}

const list = (page: Page) => page.getByRole('list', { name: 'Cards' }).getByRole('listitem');

describe.each(LOOKS)('decks in %s', (name, options) => {
  it('nothing is wrong for axe with cards, with some selected, and in a dialog', async () => {
    const page = await open('/decks', options);
    await list(page).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${name}-decks`);
    await page.getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: 'Tags …' }).click();
    await page.getByRole('dialog', { name: 'Tags …' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${name}-decks-tags`);
    await page.keyboard.press('Escape');
    await page.goto('/decks/import');
    await page.getByRole('heading', { name: 'Import', exact: true }).last().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${name}-import`);
    const width = page.viewportSize()?.width ?? 0;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe('finding cards', () => {
  it('goes through the tree, pages and the search, which is in the address', async () => {
    const page = await open();
    await list(page).first().waitFor();
    const first = await list(page).count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => list(page).count()).toBeGreaterThan(first);
    await page.getByRole('link', { name: /E2e::\s*Decks\s*2/ }).click();
    await expect.poll(() => list(page).count()).toBe(2);
    await page.keyboard.press('/');
    await page.keyboard.press('End');
    await page.keyboard.type(' second');
    await expect.poll(() => list(page).count()).toBe(1);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('deck:E2e::Decks second');
    await page.reload();
    await expect.poll(() => list(page).count()).toBe(1);
  });

  it.each([
    'deck:Python',
    'tag:bug',
    'is:new',
    'lang:ruby',
    'text:queue',
    'deck:Python -tag:bug',
    '"First in"',
  ])('finds cards by %s', async (search) => {
    const page = await newPage();
    await page.goto(`/decks?${new URLSearchParams({ q: search })}`);
    const list = page.getByRole('list', { name: 'Cards' });
    await list.getByRole('listitem').first().waitFor();
    const { cards } = await api<{ cards: { title: string }[] }>(
      `/api/cards?${new URLSearchParams({ q: search })}`,
    );
    const shown = await list.innerText();
    for (const { title } of cards.slice(0, 5)) expect(shown).toContain(title);
    await page.goto(`/decks?${new URLSearchParams({ q: `${search} deck:Ruby lang:python` })}`);
    await page.getByText('No card is like that').waitFor();
  });

  it('says what a search cannot, and what to do when nothing is found', async () => {
    const page = await open('/decks?q=colour:red');
    await page.getByRole('alert').getByText('`colour:` cannot be searched for').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-decks-search-fault');
    await search(page, 'qwertzuiop');
    await page.getByText('No card is like that').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-decks-nothing');
  });

  it('says in German what a search cannot', async () => {
    const page = await open('/decks?q=colour:red', { locale: 'de-DE' });
    await page.getByRole('alert').getByText('Nach `colour:` kann nicht gesucht werden').waitFor();
    await picture(page, 'german-decks-search-fault');
  });

  it('says that the service is away', async () => {
    const page = await newPage();
    await page.route('**/api/cards*', (route) => route.abort());
    await page.goto('/decks');
    await page.getByRole('alert').getByText('The cards could not be fetched').waitFor();
    await page.unroute('**/api/cards*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await list(page).first().waitFor();
  });
});

describe('many cards at once', () => {
  it('are tagged, suspended, resumed and moved with the keyboard', async () => {
    const page = await open('/decks?q=deck:E2e');
    await list(page).first().waitFor();
    await page.keyboard.press('a');
    await page.getByText('All that are found are selected').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('from-e2e');
    await page.keyboard.press('Enter');
    await page.getByText('2 cards changed.').waitFor();
    await page.keyboard.press('@');
    await page.getByText('2 cards suspended.').waitFor();
    await search(page, 'tag:from-e2e is:suspended');
    await expect.poll(() => list(page).count()).toBe(2);
    await page.getByRole('heading', { level: 1 }).click({ force: true });
    await page.getByRole('checkbox', { name: 'First of two' }).check();
    await page.keyboard.press('r');
    await page.getByText('1 card resumed.').waitFor();
    await expect.poll(() => list(page).count()).toBe(1);
    await search(page, 'deck:E2e');
    await page.getByRole('checkbox', { name: 'First of two' }).check();
    await page.keyboard.press('m');
    await page.keyboard.type('E2e::Elsewhere');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /E2e::\s*Elsewhere\s*1/ }).waitFor();
  });

  it('are deleted after a question, and brought back', async () => {
    const page = await open('/decks?q=text:"And then"');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Delete …' }).click();
    await page.getByRole('dialog').getByText('Their reviews are kept').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete 1 card' }).click();
    await page.getByText('1 card deleted.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('1 card brought back.').waitFor();
    await list(page).getByText('Second of two').waitFor();
  });

  it('that another window has changed are not deleted unseen', async () => {
    const page = await open('/decks?q=deck:E2e second');
    await page.getByRole('checkbox', { name: 'Second of two' }).check();
    await fetch(`${baseUrl}/api/cards`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ cards: ['e2e-second'], add_tags: ['meanwhile'] }),
    });
    await page.getByRole('button', { name: 'Delete …' }).click();
    await page.getByRole('button', { name: 'Delete 1 card' }).click();
    await page.getByRole('alert').getByText('Not everything was deleted').waitFor();
    await list(page).getByText('meanwhile').waitFor();
  });
});

it('a deck is renamed and deleted', async () => {
  await post('/api/cards', {
    deck: 'E2e::Short-lived',
    title: 'Gone soon',
    sections: [{ type: 'basic', prompt: 'Soon?', answer: 'Gone.' }],
  });
  const page = await open('/decks?q=deck:E2e::Short-lived');
  await page.getByRole('button', { name: 'Rename deck …' }).click();
  await page.getByLabel('New name').fill('E2e::Renamed');
  await page.keyboard.press('Enter');
  await page.getByText('E2e::Short-lived is E2e::Renamed now.').waitFor();
  await page.getByRole('button', { name: 'Delete deck …' }).click();
  await page.getByRole('button', { name: 'Delete 1 card' }).click();
  await page.getByText('E2e::Renamed is deleted.').waitFor();
  await page.getByRole('link', { name: /Renamed/ }).waitFor({ state: 'detached' });
});

describe('importing', () => {
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/markdown',
    buffer: Buffer.from(text),
  });

  it('shows what it would do, does it, and takes it back', async () => {
    const page = await open('/decks/import');
    const deck = '# E2e::Imported\n\n## A new one {#e2e-new}\n\n### Basic\n\nNew?\n\n#### Answer\n\nYes.\n';
    await page.getByLabel('Choose files').last().setInputFiles(file('imported.md', deck));
    const report = page.getByRole('region', { name: 'What the import would do' });
    await report.getByText('1 new, 0 changed, 0 as they are.').waitFor();
    await report.getByText('A new one').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-import-planned');
    expect((await fetch(`${baseUrl}/api/cards/e2e-new`)).status).toBe(404);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('imported.md is imported').waitFor();
    expect((await fetch(`${baseUrl}/api/cards/e2e-new`)).status).toBe(200);
    await picture(page, 'light-import-done');
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await page.getByText('The import of imported.md is taken back').waitFor();
    expect((await fetch(`${baseUrl}/api/cards/e2e-new`)).status).toBe(404);
  });

  it('names every fault by file and line, and changes nothing', async () => {
    const page = await open('/decks/import');
    await page
      .getByLabel('Choose files')
      .last()
      .setInputFiles([
        file('one.md', '# One\n\nnothing\n'),
        file('two.md', '# Two\n\n## Card\n\n### Nonsense\n\nx\n'),
      ]);
    await page.getByRole('alert').getByText('Nothing was imported, because of').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/one\.md[\s\S]*two\.md:\d+/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-import-faults');
  });

  it('tells what is left out of a track, and what is wrong in the watched folder', async () => {
    const page = await newPage();
    await page.route('**/api/imports', async (route) => {
      const response = await route.fetch();
      const json = await response.json();
      const isPlan = route.request().method() === 'POST';
      const looked_at = '2026-11-24T10:00:00Z';
      await route.fulfill({
        response,
        json: isPlan
          ? {
              ...json,
              notes: [{ file: 'track/config.json', line: 3, message: 'The exercise is deprecated.' }],
            }
          : {
              ...json,
              folder: [
                { path: 'good.md', looked_at, faults: [] },
                {
                  path: 'broken.md',
                  looked_at,
                  faults: [{ file: 'broken.md', line: 7, message: 'a card needs a heading.' }],
                },
              ],
            },
      });
    });
    await page.goto('/decks/import');
    await page.getByText('broken.md is not imported').waitFor();
    await page.getByText('broken.md:7 a card needs a heading.').waitFor();
    await page.getByText('1 deck is imported from it').waitFor();
    const deck = '# E2e::Noted\n\n## A new one {#e2e-noted}\n\n### Basic\n\nNew?\n\n#### Answer\n\nYes.\n';
    await page.getByLabel('Choose files').last().setInputFiles(file('noted.md', deck));
    await page.getByText('One thing to know about the files').waitFor();
    await page.getByText('The exercise is deprecated.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-import-notes', { fullPage: true });
  });

  it('says what cannot be a deck', async () => {
    const page = await open('/decks/import');
    await page
      .getByLabel('Choose files')
      .last()
      .setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await page.getByText('There is no deck in it.').waitFor();
  });

  it('takes what is exported, as a zip', async () => {
    const page = await open('/decks?q=deck:Ruby');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export what is found' }).click();
    const path = await (await download).path();
    await page.goto('/decks/import');
    await page.getByLabel('Choose files').last().setInputFiles(path);
    await page.getByText('There is no deck in it.').waitFor();
    const { readFile } = await import('node:fs/promises');
    await page
      .getByLabel('Choose files')
      .last()
      .setInputFiles({ name: 'ruby.zip', mimeType: 'application/zip', buffer: await readFile(path) });
    await page.getByText(/^Importing ruby\.zip would mean: 0 new, \d+ changed, \d+ as they are\./).waitFor();
  });
});
