import type { Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { baseUrl } from './base';
import { newPage } from './browser';
import { token } from './token';

type Json = Record<string, never>;

export interface Section {
  type: 'write' | 'fix' | 'output' | 'cloze' | 'review' | 'basic';
  hints: string[];
}
export interface Question {
  card: { id: string; title: string; sections: Section[] };
  seed: number;
  schedule: { version: number; reviews: number; phase: string; suspended: boolean };
}
export interface Answer {
  sections: {
    reference?: string;
    expected?: string;
    blanks?: string[];
    faulty?: number[];
    answer?: string;
  }[];
}

/** The API as a test talks to it, beside the page. */
export async function api<T = Json>(
  path: string,
  init: RequestInit = {},
  alsoFine: readonly number[] = [],
): Promise<T> {
  const headers = new Headers(init.headers);
  if (token !== '') headers.set('Authorization', `Bearer ${token}`);
  const response = await fetch(`${baseUrl}${path}`, { ...init, headers });
  if (!response.ok && !alsoFine.includes(response.status))
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

export const questionOf = (card: string) => api<Question>(`/api/cards/${card}/question`);
export const answerOf = ({ card, seed }: Question) =>
  api<Answer>(`/api/cards/${card.id}/answer?seed=${seed}`);

/** Makes a card as if nobody had ever seen it. A grade puts away the drafts of earlier tests. */
export async function makeNew(card: string): Promise<void> {
  await api(`/api/cards/${card}/resume`, { method: 'POST' });
  await grade(card, 3);
  await api(`/api/cards/${card}/reset`, { method: 'POST' });
}

/** Grades a card, as another page would. */
export async function grade(card: string, rating: number): Promise<void> {
  const { version } = (await questionOf(card)).schedule;
  await api('/api/reviews', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: crypto.randomUUID(), card_id: card, version, rating }),
  });
}

/** Lets as many new cards come up on a day as the tests need. */
export async function withoutLimits(): Promise<void> {
  const response = await fetch(`${baseUrl}/api/settings`);
  const settings = { ...(await response.json()), new_per_day: 9_999, reviews_per_day: 9_999 };
  await api('/api/settings', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': response.headers.get('ETag') ?? '' },
    body: JSON.stringify(settings),
  });
}

/** The Review page, driven by what a person sees. */
export class Review {
  /** The answer with the card after the one that is shown. */
  readonly #next: Promise<Response | undefined>;

  constructor(readonly page: Page) {
    this.#next = page.waitForResponse(/\/api\/review\/next\?.*except=/).catch(() => undefined);
  }

  /** Opens the queue of a deck, or of everything. */
  static async open(deck?: string, options?: Parameters<typeof newPage>[0]): Promise<Review> {
    const review = new Review(await newPage(options));
    await review.page.goto(deck === undefined ? '/review' : `/review?deck=${encodeURIComponent(deck)}`);
    return review;
  }

  /** Opens with this card before all others, made new; the rest is the service's own queue. */
  static async openCard(card: string, options?: Parameters<typeof newPage>[0]): Promise<Review> {
    await makeNew(card);
    const review = new Review(await newPage(options));
    await review.first(card);
    await review.page.goto('/review');
    await review.shows((await questionOf(card)).card.title);
    return review;
  }

  /** The service's next card is this one, as long as it is not passed over. */
  async first(card: string): Promise<void> {
    await this.page.route('**/api/review/next*', async (route) => {
      if (new URL(route.request().url()).searchParams.getAll('except').includes(card)) {
        return route.fallback();
      }
      const { counts } = await api<{ counts: unknown }>('/api/review/next');
      await route.fulfill({ json: { counts, question: await questionOf(card) } }).catch(() => undefined);
    });
  }

  /** Waits until the card after this one is there, which is fetched while this one is thought about. */
  async nextIsThere(): Promise<void> {
    await (await this.#next)?.finished();
  }

  async shows(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  }

  async title(): Promise<string> {
    return this.page.locator('#card-title').innerText();
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  grade(name: 'Again' | 'Hard' | 'Good' | 'Easy') {
    return this.page.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  editor() {
    return this.page.getByRole('textbox', { name: 'Your program' });
  }

  /** Waits until the editor has taken the focus. */
  async hasFocus(): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement);
  }

  /** Waits until the editor has its keys, which come after it. */
  async hasKeys(): Promise<void> {
    await this.page.locator('[data-editing]').waitFor();
  }

  /** Waits until the program is, or is not, like that. */
  async has(text: string, isThere = true): Promise<void> {
    await expect.poll(async () => (await this.editor().innerText()).includes(text)).toBe(isThere);
  }

  async write(code: string): Promise<void> {
    await this.hasKeys();
    await this.editor().click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(code);
  }

  async verdict(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  }

  answer() {
    return this.page.getByRole('region', { name: 'Answer', exact: true });
  }

  suggestion(rating: string) {
    return this.page.getByText(`${rating}, suggested`);
  }
}

/** Waits until the service has a grade of the card since it was made new; `undone` until it has none. */
export async function graded(card: string, undone = false): Promise<void> {
  const isNew = async () => (await questionOf(card)).schedule.phase === 'new';
  // After a while without the service the page asks it every 15 seconds.
  await expect.poll(isNew, { message: `${card} is new`, timeout: 30_000 }).toBe(undone);
}
