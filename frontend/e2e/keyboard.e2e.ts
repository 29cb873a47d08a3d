import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { baseUrl } from './support/base';
import { withBrowser } from './support/browser';
import { Playground } from './support/playground';

withBrowser();

/** The accessible name of what has the focus; looks into shadow roots. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let it = document.activeElement;
    while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
    const label = it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement ? it.labels?.[0] : null;
    return it?.getAttribute('aria-label') ?? label?.textContent ?? it?.textContent ?? '';
  });
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 15; step++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`15 times Tab did not lead to ${name}; the focus is on “${await focused(page)}”`);
}

/** What follows Python depends on the stack's settings. */
async function secondLanguage(): Promise<string> {
  const { languages } = (await (await fetch(`${baseUrl}/languages`)).json()) as {
    languages: { label: string }[];
  };
  return languages[1]?.label ?? '';
}

describe('with the keyboard alone', () => {
  it('a program is written, run and given input', async () => {
    const playground = await Playground.open();
    const { page } = playground;
    await tabTo(page, /^Python program$/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('print(input()[::-1])');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Standard input');
    await page.keyboard.type('desserts');
    await page.keyboard.press('Control+Enter');
    await playground.outcome('OK');
    expect(await playground.output('Standard output').innerText()).toContain('stressed');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Run/);
    await page.keyboard.press('Enter');
    await playground.outcome('OK');
    expect(await focused(page)).toMatch(/^Run/);
  });

  it('nothing of what is typed fast and run at once is lost', async () => {
    const playground = await Playground.open();
    const text = 'the quick brown fox jumps over the lazy dog '.repeat(8);
    await playground.write('#');
    await playground.page.keyboard.type(`\nprint('${text}'.count('o'))`);
    await playground.page.keyboard.press('Control+Enter');
    await playground.outcome('OK');
    expect(await playground.output('Standard output').innerText()).toMatch(/^32$/m);
  });

  it('the language is chosen with the arrow keys', async () => {
    const playground = await Playground.open();
    const second = await secondLanguage();
    await tabTo(playground.page, /^Python$/);
    await playground.page.keyboard.press('ArrowRight');
    await playground.editor(second).waitFor();
    expect(await focused(playground.page)).toBe(second);
  });

  it('Tab indents until Escape has given it back', async () => {
    const playground = await Playground.open();
    const { page } = playground;
    await playground.write('x = 1');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Python program');
    expect(await playground.editor().innerText()).toContain('    x = 1');
    await page.keyboard.press('Escape');
    await page.keyboard.type('y');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Python program');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).not.toBe('Python program');
  });

  it('Ctrl+Enter runs and Ctrl+. stops from within the editor', async () => {
    const playground = await Playground.openWith({ code: 'import time\ntime.sleep(9)\n' });
    await playground.editor().focus();
    await playground.page.keyboard.press('Control+Enter');
    await playground.outcome('Running');
    await playground.page.keyboard.press('Control+.');
    await playground.outcome('Stopped');
    expect(await playground.editor().innerText()).toMatch(/^import time\ntime\.sleep\(9\)\s*$/);
  });

  it('? opens the sheet of keys, but types a question mark in the editor', async () => {
    const playground = await Playground.open();
    const { page } = playground;
    await playground.write('#');
    await page.keyboard.type(' why?');
    expect(await playground.editor().innerText()).toContain('# why?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await sheet.waitFor();
    expect(await sheet.innerText()).toMatch(/Run[\s\S]*Stop[\s\S]*Leave the editor/);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });
});

describe('to a screen reader', () => {
  it('the outcome is said in a sentence', async () => {
    const playground = await Playground.openWith({ code: 'print("a")\nprint("b")\n' });
    await playground.run();
    await playground.outcome('OK');
    const said = async () => (await playground.page.getByRole('status').allInnerTexts()).join(' ');
    await expect
      .poll(said)
      .toMatch(/OK\. The program ran to its end\. It took .+ Standard output: 2 lines\./);
  });
});
