import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newPage } from './browser';

/** The card editor, driven by what a person sees. */
export class Author {
  constructor(readonly page: Page) {}

  /** Opens it for a new card, or for the one with the id. */
  static async open(card?: string, options?: Parameters<typeof newPage>[0]): Promise<Author> {
    const author = new Author(await newPage(options));
    await author.page.goto(card === undefined ? '/decks/new' : `/decks/edit?card=${card}`);
    await author.ready();
    return author;
  }

  /** Waits until the editor has its keys, which come after it. */
  async ready(): Promise<void> {
    await this.page.locator('[data-editing]').first().waitFor();
  }

  content() {
    return this.page.getByRole('textbox', { name: 'Content' });
  }

  field(name: 'Title' | 'Deck' | 'Tags' | 'Id') {
    return this.page.getByLabel(name, { exact: true });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  preview() {
    return this.page.getByRole('region', { name: 'Preview' });
  }

  checks() {
    return this.page.getByRole('region', { name: 'Checks' });
  }

  /** Replaces the whole content, as pasting does. */
  async write(text: string): Promise<void> {
    await this.content().click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** Adds something that a card may have. */
  async add(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Add: ${name}`, exact: true }).click();
  }

  async has(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.content().innerText()).toMatch(text);
  }

  /** What is said in a status or an alert. */
  async says(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}
