import { expect, it } from 'vitest';
import { DAYS_SHOWN, lastDays, streak } from './rhythm';

const today = new Date(2026, 2, 2, 9);
const work = (...days: string[]) => days.map((day) => ({ day, reviews: 3, duration_ms: 1 }));

it.each([
  [[], 0],
  [['2026-03-02'], 1],
  [['2026-03-01', '2026-02-28'], 2],
  [['2026-03-02', '2026-03-01', '2026-02-27'], 2],
  [['2026-02-27'], 0],
])('%j is a streak of %i', (days, length) => {
  expect(streak(work(...days), today)).toBe(length);
});

it('the last days end with today, over the end of a month', () => {
  const days = lastDays(work('2026-02-28'), today);
  expect(days).toHaveLength(DAYS_SHOWN);
  expect(days.at(-1)?.date.getDate()).toBe(2);
  expect(days.filter(({ reviews }) => reviews > 0).map(({ date }) => date.getDate())).toEqual([28]);
});
