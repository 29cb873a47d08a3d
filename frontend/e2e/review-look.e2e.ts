import { beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { LOOKS } from './support/looks';
import { answerOf, questionOf, Review, withoutLimits } from './support/review';

withBrowser();
beforeAll(withoutLimits);

describe.each(LOOKS)('in %s nothing is wrong for axe', (look, options) => {
  const check = async (review: Review, state: string) => {
    expect(await accessibilityFaults(review.page)).toEqual([]);
    await picture(review.page, `${look}-review-${state}`);
  };

  it('with a program to write: asked, failed, right, graded', async () => {
    const review = await Review.openCard('py-group-by-length', options);
    await review.editor().waitFor();
    await check(review, 'write');
    await review.write('def by_length(words):\n    return {len(w): [w] for w in words}\n');
    await review.button(/^Hint/).click();
    await review.button(/^Submit/).click();
    await review.verdict('Not yet');
    await check(review, 'write-failed');
    const answer = await answerOf(await questionOf('py-group-by-length'));
    await review.write(answer.sections[0]?.reference ?? '');
    await review.button(/^Submit/).click();
    await review.verdict('Right');
    await review.suggestion('Hard').waitFor();
    await check(review, 'write-right');
  });

  it('with a program that does not end its tests, and its answer beside mine', async () => {
    const review = await Review.openCard('py-remove-while-iterating', options);
    await review.editor().waitFor();
    await review.write('def drop_negative(numbers):\n    return [n for n in numbers if n >= 0\n');
    await review.button(/^Submit/).click();
    await review.verdict('Error');
    await check(review, 'fix-error');
    await review.button(/^Show the answer/).click();
    await review.answer().getByText('numbers[:]').first().waitFor();
    await check(review, 'fix-answer');
  });

  it('with a prediction', async () => {
    const review = await Review.openCard('py-shared-rows', options);
    await review.page.getByLabel('What it prints').last().fill('[[0, 7, 0], [0, 0, 0]]');
    await check(review, 'output');
    await review.button(/^Check/).click();
    await review.verdict('Not yet');
    await check(review, 'output-failed');
    await review.button(/^Show the answer/).click();
    await review.grade('Again').waitFor();
    await check(review, 'output-answer');
  });

  it('with blanks', async () => {
    const review = await Review.openCard('py-dict-merge', options);
    await review.page.getByRole('textbox', { name: 'Blank 1' }).fill('|');
    await review.page.getByRole('textbox', { name: 'Blank 2' }).fill('*');
    await check(review, 'cloze');
    await review.button(/^Check/).click();
    await review.verdict('Not yet');
    await check(review, 'cloze-failed');
    await review.button(/^Show the answer/).click();
    await check(review, 'cloze-answer');
  });

  it('with faulty lines', async () => {
    const review = await Review.openCard('py-bare-except', options);
    await review.page.getByRole('checkbox').nth(1).check();
    await check(review, 'lines');
    await review.button(/^Check/).click();
    await review.page.getByRole('heading', { name: /Right|Not yet/ }).waitFor();
    await check(review, 'lines-judged');
  });

  it('with a question, its answer and the card’s info', async () => {
    const review = await Review.openCard('py-deque-cost', options);
    await check(review, 'basic');
    await review.button(/^Show the answer/).click();
    await review.answer().getByText('collections.deque').waitFor();
    await check(review, 'basic-answer');
    await review.page.keyboard.press('i');
    await review.page.getByRole('dialog', { name: 'About this card' }).waitFor();
    await check(review, 'info');
  });

  it('with several parts', async () => {
    const review = await Review.openCard('py-mutable-default', options);
    await check(review, 'parts');
  });

  it('today, and when nothing is left', async () => {
    const review = await Review.openCard('py-deque-cost', options);
    await review.button(/^Show the answer/).click();
    await review.grade('Good').click();
    await review.page.route('**/api/review/next*', (route) =>
      route.fulfill({ json: { counts: { new: 0, learning: 0, reviews: 0, total: 0, waiting: 0 } } }),
    );
    await review.page.goto('/review?deck=none');
    await review.page.getByRole('heading', { name: 'Done for now' }).waitFor();
    await check(review, 'done');
    await review.page.goto('/');
    await review.page.getByRole('heading', { name: 'By deck' }).waitFor();
    expect(await accessibilityFaults(review.page)).toEqual([]);
    await picture(review.page, `${look}-today`);
    await review.page.route('**/api/stats/heatmap', (route) => route.fulfill({ json: { days: [] } }));
    await review.page.reload();
    await review.page.getByRole('heading', { name: /Welcome/ }).waitFor();
    expect(await accessibilityFaults(review.page)).toEqual([]);
    await picture(review.page, `${look}-welcome`);
  });
});
