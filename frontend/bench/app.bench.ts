import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { newPage, withBrowser } from '../e2e/support/browser';
import { allScripts, loadedScripts, sum } from '../e2e/support/scripts';
import { DECK, FIRST_LOAD_DECK, fillDeck, LINES, longProgram } from './deck';
import { type Fact, factsTable, type Row, timesTable } from './figures';
import { keyToPaint, layoutShift, withMeasuring } from './paint';

withBrowser();

const CARDS = 50;
const SLOW_CARDS = 20;
const KEYS = 200;
const DELAY_MS = 300;
/** How long a person looks at a card at the least; meanwhile the page fetches the next one. */
const LOOKING_MS = 400;
const LOOKING_SLOW_MS = 1_000;

const rows: Row[] = [];
const facts: Fact[] = [];

beforeAll(() => fillDeck(CARDS + SLOW_CARDS + 5));
afterAll(() => {
  const { BENCH_OUTPUT } = process.env;
  if (!BENCH_OUTPUT) throw new Error('BENCH_OUTPUT has to name the file for the tables');
  writeFileSync(BENCH_OUTPUT, `${timesTable(rows)}\n\n${factsTable(facts)}\n`);
});

it('the first load', async () => {
  const page = await newPage();
  await withMeasuring(page);
  await page.addInitScript(() => {
    // What is fetched ahead while nothing is to do comes after the first load.
    window.requestIdleCallback = () => 0;
  });
  await page.goto(`/review?${new URLSearchParams({ deck: FIRST_LOAD_DECK })}`);
  await page.getByRole('textbox', { name: 'Your program' }).waitFor();
  await page.getByText('running').first().waitFor();
  const scripts = sum(await loadedScripts(page));
  const everything = sum((await allScripts()).values());
  facts.push({
    what: 'JavaScript of the first load of Review, compressed bytes',
    measured: scripts,
    toReach: '≤ 204800',
  });
  facts.push({
    what: 'JavaScript of everything, compressed bytes',
    measured: everything,
    toReach: '≤ 460800',
  });
  facts.push({
    what: 'layout shift of the first load',
    measured: (await layoutShift(page)).all,
    toReach: '≤ 0.02',
  });
});

it('a sitting: reveal, grade, undo', async () => {
  const page = await openReview();
  const [reveal, grade, undo]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < CARDS; n++) {
    const shown = await titleOf(page);
    reveal.push(await show(page));
    grade.push(await keyToPaint(page, '3', 'another card', shown));
    if (n % 2 === 1) continue;
    await pause(LOOKING_MS);
    await leaveEditor(page);
    undo.push(await keyToPaint(page, 'u', 'card', shown));
    await show(page);
    await keyToPaint(page, '3', 'another card', shown);
  }
  rows.push({ what: 'reveal', times: reveal, toReach: 'p95 ≤ 50' });
  rows.push({ what: 'grade, to the next card', times: grade, toReach: 'p95 ≤ 50' });
  rows.push({ what: 'undo, to the card before', times: undo, toReach: 'p95 ≤ 50' });
  const { all, unasked } = await layoutShift(page);
  facts.push({ what: 'layout shift of this sitting, not by a key', measured: unasked, toReach: '≤ 0.02' });
  facts.push({ what: 'layout shift of this sitting, all', measured: all, toReach: '' });
});

it(`a sitting with ${DELAY_MS} ms of delay in the network`, async () => {
  const page = await openReview();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: DELAY_MS,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  const grade: number[] = [];
  for (let n = 0; n < SLOW_CARDS; n++) {
    const shown = await titleOf(page);
    await show(page, LOOKING_SLOW_MS);
    grade.push(await keyToPaint(page, '3', 'another card', shown));
  }
  rows.push({
    what: `grade, to the next card, with ${DELAY_MS} ms of delay`,
    times: grade,
    toReach: 'p95 ≤ 100',
  });
});

it('typing in a long program', async () => {
  const page = await newPage();
  await withMeasuring(page);
  await page.addInitScript(
    (kept) => localStorage.setItem('cachehit.playground.draft.python', kept),
    JSON.stringify({ code: longProgram(), stdin: '' }),
  );
  await page.goto('/playground');
  await page.getByRole('textbox', { name: 'Python program' }).click();
  // Into the middle, where the lines before and after have to be kept.
  for (const key of ['Control+Home', ...Array(LINES / 10).fill('PageDown'), 'End', 'Enter', 'Home']) {
    await page.keyboard.press(key);
  }
  const typing: number[] = [];
  for (let n = 0, typed = ''; n < KEYS; n++) {
    const letter = 'abcdefghij klmnop'[n % 17] ?? 'x';
    typed = n % 40 === 0 ? letter : typed + letter;
    if (n % 40 === 0) await page.keyboard.press('Shift+Home');
    typing.push(await keyToPaint(page, letter, 'line', typed));
  }
  rows.push({ what: `a letter in a program of ${LINES} lines`, times: typing, toReach: 'p95 ≤ 16' });
});

async function openReview(): Promise<Page> {
  const page = await newPage();
  await withMeasuring(page);
  await page.goto(`/review?deck=${DECK}`);
  await page.locator('#card-title').waitFor();
  return page;
}

const titleOf = (page: Page) => page.locator('#card-title').innerText();

/** Looks at the card for a while, then at its answer. */
async function show(page: Page, lookingMs = LOOKING_MS): Promise<number> {
  await pause(lookingMs);
  await leaveEditor(page);
  const time = await keyToPaint(page, ' ', 'answer');
  await pause(lookingMs);
  return time;
}

/** So that the keys are the page's. */
const leaveEditor = (page: Page) =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
