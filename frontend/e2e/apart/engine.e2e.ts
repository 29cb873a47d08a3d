import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withBrowser } from '../support/browser';
import { EngineSocket } from '../support/engine';
import { accessibilityFaults, picture } from '../support/look';
import { Playground } from '../support/playground';
import { api, graded, makeNew, questionOf, Review } from '../support/review';
import { newPageLetIn } from '../support/token';

withBrowser();

const CARD = 'py-group-by-length';
const ENGINE_WATCH = { timeout: 45_000 };

const engine = new EngineSocket(process.env.E2E_APART ?? '');
const health = () => api<{ status: string; containers: Record<string, string> }>('/health', {}, [503]);

/** Until Python runs without a wait. */
async function engineIsBack(): Promise<void> {
  await engine.give();
  await vi.waitFor(async () => expect((await health()).containers.python).toBe('running'), ENGINE_WATCH);
}

beforeAll(engineIsBack);
afterAll(() => engine.takeAway());

describe('while Docker is down', () => {
  it('a run says so, and works again by itself when Docker is back', async () => {
    const playground = new Playground(await newPageLetIn());
    const { page } = playground;
    await page.goto('/playground');
    await playground.ready();
    await playground.write('print(6 * 7)');
    await playground.run();
    await playground.outcome('OK');

    await engine.takeAway();
    await page.getByText('Docker does not answer').first().waitFor(ENGINE_WATCH);
    await page.getByText('reading and grading by hand').waitFor();
    await playground.run();
    await playground.outcome('No result');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-docker-down-for-real');

    await engineIsBack();
    await page.getByText('reading and grading by hand').waitFor({ state: 'detached', ...ENGINE_WATCH });
    await playground.button('Run again').click();
    await playground.outcome('OK');
    expect(await playground.output('Standard output').innerText()).toContain('42');
  });

  it('cards are read and graded by hand, and judged when Docker is back', async () => {
    await makeNew(CARD);
    const review = new Review(await newPageLetIn());
    const { page } = review;
    await review.first(CARD);
    await page.goto('/review');
    await review.shows((await questionOf(CARD)).card.title);
    await engine.takeAway();
    await page.getByText('reading and grading by hand').waitFor(ENGINE_WATCH);
    await review.button(/^Submit/).click();
    await review.verdict('Not judged');
    await page.getByText('This is not your fault').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-review-docker-down-for-real');
    await review.button(/^Show the answer/).click();
    await review.answer().waitFor();
    await review.grade('Good').waitFor();
    expect(await page.getByText('suggested').count()).toBe(0);
    await review.grade('Good').click();
    await graded(CARD);

    await engineIsBack();
    await review.button(/^Undo/).click();
    await graded(CARD, true);
    await review.shows((await questionOf(CARD)).card.title);
    await review.button(/^Submit/).click();
    await page.getByRole('heading', { level: 2, name: /^(Not yet|Error)$/ }).waitFor();
  });
});

it('a language whose image is nowhere says so, and the others work', async () => {
  const playground = new Playground(await newPageLetIn());
  const { page } = playground;
  await page.goto('/playground');
  await playground.ready();
  await playground.choose('COBOL');
  await playground.run();
  await playground.outcome('No result');
  await page.getByText('The image cachehit-test.invalid/cobol:none is not here').waitFor();
  expect(await page.getByText('Docker does not answer').count()).toBe(0);
  await page.getByText('COBOL cannot be started').waitFor();
  await page.getByText('Often the image could not be pulled').waitFor();
  expect(await page.getByRole('contentinfo').innerText()).toMatch(/COBOL\s+failed/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await picture(page, 'light-image-missing-for-real');
  await playground.choose('Python');
  await playground.write('print(6 * 7)');
  await playground.run();
  await playground.outcome('OK');
});
