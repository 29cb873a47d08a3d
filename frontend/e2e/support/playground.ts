import type { Page } from 'playwright-core';
import { newPage } from './browser';

export interface Draft {
  code: string;
  stdin?: string;
}

/** The Playground, driven by what a person sees. */
export class Playground {
  constructor(readonly page: Page) {}

  static async open(options?: Parameters<typeof newPage>[0]): Promise<Playground> {
    const playground = new Playground(await newPage(options));
    await playground.page.goto('/playground');
    await playground.ready();
    return playground;
  }

  /** Opens the page as somebody who has left this program there. */
  static async openWith(draft: Draft, options?: Parameters<typeof newPage>[0]): Promise<Playground> {
    const playground = new Playground(await newPage(options));
    await playground.page.addInitScript(
      (kept) => {
        const key = 'cachehit.playground.draft.python';
        if (location.protocol === 'http:' && !localStorage.getItem(key)) localStorage.setItem(key, kept);
      },
      JSON.stringify({ stdin: '', ...draft }),
    );
    await playground.page.goto('/playground');
    await playground.ready();
    return playground;
  }

  /** Waits until the editor has its keys, which come after it. */
  async ready(): Promise<void> {
    await this.page.locator('[data-editing]').waitFor();
  }

  editor(label = 'Python') {
    return this.page.getByRole('textbox', { name: `${label} program` });
  }

  stdin() {
    return this.page.getByRole('textbox', { name: 'Standard input' });
  }

  button(name: string) {
    return this.page.getByRole('button', { name });
  }

  output(stream: 'Standard output' | 'Standard error') {
    return this.page.getByRole('region', { name: stream });
  }

  figures() {
    return this.page.getByLabel('Figures of the run');
  }

  async choose(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: label, exact: true }).check();
    await this.editor(label).waitFor();
  }

  /** Replaces the program by typing; only for programs of one line, since editors indent and close brackets. */
  async write(code: string, label = 'Python'): Promise<void> {
    await this.editor(label).click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(code);
  }

  async run(): Promise<void> {
    await this.button('Run').click();
  }

  /** Waits until the head of the outcome says this. */
  async outcome(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  }
}
