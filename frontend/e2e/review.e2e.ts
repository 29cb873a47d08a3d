import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newPage, PHONE, withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { answerOf, grade, graded, makeNew, questionOf, Review, withoutLimits } from './support/review';

withBrowser();
beforeAll(withoutLimits);

const REFERENCE = async (card: string) =>
  (await answerOf(await questionOf(card))).sections[0]?.reference ?? '';

describe('a program', () => {
  it('is tried with Run, which judges nothing, and judged with Submit', async () => {
    const review = await Review.openCard('py-group-by-length');
    await review.write('import time\nprint("free try", flush=True)\ntime.sleep(2)\nprint("end")\n');
    await review.button(/^Run/).click();
    const output = review.page.getByRole('region', { name: 'Standard output' });
    const running = review.page.getByRole('heading', { name: 'Running' });
    // Both at one time, however long that takes to be seen.
    await review.page
      .getByRole('main')
      .filter({ has: running })
      .filter({ has: output.getByText('free try') })
      .waitFor();
    await review.verdict('OK');
    expect(await review.grade('Good').count()).toBe(0);
    await review.button(/^Submit/).click();
    await review.page.getByRole('heading', { name: /Error|Not yet/ }).waitFor();
    await review.write(await REFERENCE('py-group-by-length'));
    await review.button(/^Submit/).click();
    await review.verdict('Right');
    await review.suggestion('Hard').waitFor();
    await review.page.getByText('Right after 2 tries.').waitFor();
  });

  it('that is right at once is suggested as Good, and graded it comes back with that date', async () => {
    const review = await Review.openCard('py-bisect');
    await review.write(await REFERENCE('py-bisect'));
    await review.page.keyboard.press('Control+Shift+Enter');
    await review.verdict('Right');
    await review.suggestion('Good').waitFor();
    expect(await review.grade('Good').innerText()).toContain('10 min');
    await review.page.keyboard.press(' ');
    await graded('py-bisect');
    expect((await questionOf('py-bisect')).schedule.phase).toBe('learning');
  });

  it('that never ends is told so, with its time limit', async () => {
    const review = await Review.openCard('py-bisect');
    await review.write('def label(*_):\n    while True: pass\n');
    await review.button(/^Submit/).click();
    await review.page.getByRole('heading', { name: 'Judging' }).waitFor();
    // The limit itself is 20 seconds.
    await review.page.getByRole('heading', { name: 'Time limit', exact: true }).waitFor({ timeout: 45_000 });
    await review.page.getByText('Is there a loop that does not end?').waitFor();
    await picture(review.page, 'light-review-time-limit');
  });

  it('that needs too much memory is told so', async () => {
    const review = await Review.openCard('py-bisect');
    await review.write('x = bytearray(900_000_000)\n');
    await review.button(/^Submit/).click();
    await review.verdict('Memory limit');
    expect(await accessibilityFaults(review.page)).toEqual([]);
    await picture(review.page, 'light-review-memory-limit');
  });
});

describe('what would tell the answer', () => {
  it('stays hidden after a wrong prediction, blank or line', async () => {
    const review = await Review.openCard('py-shared-rows');
    const answer = (await answerOf(await questionOf('py-shared-rows'))).sections[0]?.expected?.trim() ?? '-';
    await review.page.getByRole('textbox', { name: 'What it prints' }).fill('nothing');
    await review.button(/^Check/).click();
    await review.verdict('Not yet');
    expect(await review.page.locator('main').innerText()).not.toContain(answer);
    await review.button(/^Show the answer/).click();
    await review.answer().getByText(answer).waitFor();
  });

  it('a hint is shown on request and counts', async () => {
    const review = await Review.openCard('py-group-by-length');
    await review.button(/^Hint/).click();
    await review.page.getByRole('region', { name: 'Hint 1' }).waitFor();
    expect(await review.button(/^Hint/).count()).toBe(0);
  });
});

describe('without the mouse', () => {
  it('a little review day: every kind of card, from Today to the end', async () => {
    const cards = [
      'py-group-by-length',
      'py-remove-while-iterating',
      'py-shared-rows',
      'py-dict-merge',
      'py-bare-except',
      'py-deque-cost',
      'py-mutable-default',
    ];
    for (const card of cards) await makeNew(card);
    const review = await Review.openCard(cards[0] ?? '');
    const { page } = review;
    const keys = page.keyboard;
    // The queue of this day: those cards, one of each kind, in this order.
    await page.route('**/api/review/next*', async (route) => {
      const except = new URL(route.request().url()).searchParams.getAll('except');
      const questions = await Promise.all(cards.map(questionOf));
      const left = questions.filter(({ schedule }) => schedule.phase === 'new');
      const question = left.find(({ card }) => !except.includes(card.id));
      const total = left.length;
      return route.fulfill({
        json: { counts: { new: total, learning: 0, reviews: 0, total, waiting: 0 }, question },
      });
    });
    await page.goto('/');
    await page.getByRole('heading', { name: 'By deck' }).waitFor();
    await keys.press(' ');
    for (const card of cards) {
      const question = await questionOf(card);
      const answers = (await answerOf(question)).sections;
      await review.shows(question.card.title);
      for (const [index, section] of question.card.sections.entries()) {
        const answer = answers[index] ?? {};
        switch (section.type) {
          case 'write':
          case 'fix':
            await review.hasFocus();
            await review.hasKeys();
            await keys.press('Control+A');
            await keys.insertText(answer.reference ?? '');
            await keys.press('Control+Shift+Enter');
            break;
          case 'output':
            await page.locator('textarea:focus').waitFor();
            await keys.insertText(answer.expected ?? '');
            await keys.press('Control+Enter');
            break;
          case 'cloze':
            await page.locator('input:focus').waitFor();
            for (const blank of answer.blanks ?? []) {
              await keys.insertText(blank);
              await keys.press('Enter');
            }
            break;
          case 'review': {
            await page.locator('input:focus').waitFor();
            const last = Math.max(...(answer.faulty ?? [1]));
            for (let line = 1; line <= last; line++) {
              if (answer.faulty?.includes(line)) await keys.press(' ');
              await keys.press('Tab');
            }
            await keys.press('Control+Enter');
            break;
          }
          case 'basic':
            await keys.press('Enter');
            break;
        }
        if (section.type !== 'basic') await review.verdict('Right');
        if (index < question.card.sections.length - 1) {
          await review.button(/^Next part/).waitFor();
          await keys.press(' ');
          await page.getByText(`Part ${index + 2} of`).waitFor();
        }
      }
      await review.grade('Easy').waitFor();
      await keys.press('4');
    }
    await page.getByRole('heading', { name: 'Done for now' }).waitFor();
    await page.getByText('7 cards in this sitting').waitFor();
    for (const card of cards) await graded(card);
    await keys.press(' ');
    expect(new URL(page.url()).pathname).toBe('/review');
    await keys.press('q');
    await page.getByRole('heading', { name: 'By deck' }).waitFor();
  });

  it('letters never fire while typing, and keys do once the editor is left', async () => {
    const review = await Review.openCard('py-bisect');
    const { page } = review;
    await review.editor().waitFor();
    await review.write('#');
    await page.keyboard.type(' u i - @ f h 1 2 3 4 q');
    await review.has('u i - @ f h 1 2 3 4 q');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByText('leaves the editor').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('i');
    const info = page.getByRole('dialog', { name: 'About this card' });
    await info.waitFor();
    await page.keyboard.press('Escape');
    await info.waitFor({ state: 'detached' });
    await page.keyboard.press('f');
    await page.getByRole('banner').waitFor({ state: 'hidden' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-review-focus');
    await page.keyboard.press('f');
    await page.getByRole('banner').waitFor();
  });

  it('Ctrl+Enter runs, h takes a hint, Space shows, each grade has its number, and u takes it back', async () => {
    const [card, next] = ['py-group-by-length', 'py-deque-cost'];
    await makeNew(next);
    await makeNew(card);
    const review = new Review(await newPage());
    const { page } = review;
    const keys = page.keyboard;
    // The other one has no field that would take the keys.
    await review.first(next);
    await review.first(card);
    await page.goto('/review');
    const [title, other] = [(await questionOf(card)).card.title, (await questionOf(next)).card.title];
    await review.shows(title);
    const leaveFields = () =>
      page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await review.hasFocus();
    await review.hasKeys();
    await keys.press('Control+Enter');
    await review.verdict('OK');
    await keys.press('Escape');
    await keys.press('Tab');
    await keys.press('h');
    await page.getByRole('region', { name: 'Hint 1' }).waitFor();
    for (const [grade, name] of [
      ['1', 'Again'],
      ['2', 'Hard'],
      ['3', 'Good'],
      ['4', 'Easy'],
    ] as const) {
      // The editor takes the focus when it comes.
      await review.hasKeys();
      await leaveFields();
      await keys.press(' ');
      await review.grade(name).waitFor();
      const told = page.waitForRequest(
        (request) => request.method() === 'POST' && request.url().endsWith('/api/reviews'),
      );
      await keys.press(grade);
      expect((await told).postDataJSON()).toMatchObject({
        card_id: card,
        rating: Number(grade),
      });
      await review.shows(other);
      await graded(card);
      await keys.press('u');
      await review.shows(title);
      await graded(card, true);
    }
    expect(await page.getByText('Not taken').count()).toBe(0);
  });

  it('a card is put aside or taken out, and comes back by undo', async () => {
    const review = await Review.openCard('py-deque-cost');
    const title = await review.title();
    for (const key of ['-', '@']) {
      await review.page.keyboard.press(key);
      await review.page.waitForFunction(
        (old) => document.getElementById('card-title')?.textContent !== old,
        title,
      );
      await review.button(/^Undo/).click();
      await review.shows(title);
    }
    const isSuspended = async () => (await questionOf('py-deque-cost')).schedule.suspended;
    await expect.poll(isSuspended).toBe(false);
  });
});

describe('undo', () => {
  it('brings back card and code, and the card can be graded anew', async () => {
    const review = await Review.openCard('py-bisect');
    const title = await review.title();
    await review.write('# my own way\n');
    await review.button(/^Show the answer/).click();
    await review.grade('Again').click();
    await graded('py-bisect');
    await review.page.waitForFunction(
      (old) => document.getElementById('card-title')?.textContent !== old,
      title,
    );
    await review.button(/^Undo/).click();
    await review.shows(title);
    await review.has('# my own way');
    await graded('py-bisect', true);
    await review.button(/^Show the answer/).click();
    await review.grade('Easy').click();
    await graded('py-bisect');
    expect((await questionOf('py-bisect')).schedule.phase).toBe('review');
    expect(await review.page.getByText('Not taken').count()).toBe(0);
  });
});

describe('a draft', () => {
  it('survives a reload, and is there in another browser', async () => {
    const review = await Review.openCard('py-bisect');
    const kept = review.page.waitForResponse(/\/api\/drafts\/py-bisect\/0/);
    await review.write('# half done\n');
    await kept;
    await review.page.reload();
    await review.has('# half done');
    const elsewhere = new Review((await Review.open()).page);
    await elsewhere.first('py-bisect');
    await elsewhere.page.reload();
    await elsewhere.has('# half done');
    await elsewhere.button(/^Start over/).click();
    await elsewhere.has('# half done', false);
  });
});

describe('in trouble', () => {
  const API = /\/(api|execute|health|languages)(\/|\?|$)/;

  it('grades are kept while the service is away, said so, and sent when it is back', async () => {
    const review = await Review.openCard('py-deque-cost');
    const { page } = review;
    await review.nextIsThere();
    await review.button(/^Show the answer/).click();
    await review.grade('Good').waitFor();
    const title = await review.title();
    await page.route(API, (route) => route.abort());
    await page.keyboard.press('3');
    await page.waitForFunction((old) => document.getElementById('card-title')?.textContent !== old, title);
    await page.getByText('not saved yet').waitFor();
    await page.getByText('The service does not answer').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-review-unsaved');
    expect((await questionOf('py-deque-cost')).schedule.phase).toBe('new');
    await page.unroute(API);
    await graded('py-deque-cost');
    await page.getByText('not saved yet').waitFor({ state: 'detached' });
  });

  it('a card that was graded elsewhere meanwhile is said to be, and the sitting goes on', async () => {
    const review = await Review.openCard('py-deque-cost');
    await review.button(/^Show the answer/).click();
    await review.grade('Good').waitFor();
    await grade('py-deque-cost', 1);
    await review.grade('Good').click();
    await review.page.getByText('Not taken').waitFor();
    expect(await accessibilityFaults(review.page)).toEqual([]);
    await review.button('Understood').click();
    await review.page.getByText('Not taken').waitFor({ state: 'detached' });
  });

  it('the first card waits for the service', async () => {
    const review = await Review.open();
    await review.page.route(API, (route) => route.abort());
    await review.page.goto('/review');
    await review.page.getByText('The next card could not be fetched').waitFor();
    expect(await accessibilityFaults(review.page)).toEqual([]);
    await review.page.unroute(API);
    await review.page.locator('#card-title').waitFor();
  });
});

it('on a phone the grades stay under the thumb, and nothing is wider than the screen', async () => {
  const review = await Review.openCard('py-group-by-length', PHONE);
  await review.button(/^Show the answer/).click();
  const bottom = async (place: Locator) => {
    const box = await place.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await expect.poll(() => bottom(review.grade('Easy'))).toBeGreaterThan(780);
  expect(await review.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // And the page does not end below them.
  const bar = review.page.getByRole('group', { name: 'How well did you know it?' });
  const gap = async () => {
    await review.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    return ((await bar.boundingBox())?.y ?? 0) - (await bottom(review.page.getByRole('contentinfo')));
  };
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
});

it('the page speaks German in a review too', async () => {
  const review = await Review.openCard('py-deque-cost', { locale: 'de-DE' });
  await review.button(/^Die Antwort zeigen/).click();
  await review.page.getByRole('button', { name: /^Leicht/ }).waitFor();
  await picture(review.page, 'light-review-german');
});
