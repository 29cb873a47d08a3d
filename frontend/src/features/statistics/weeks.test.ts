import { expect, it } from 'vitest';
import { monthStarts, weeks } from './weeks';

const day = (name: string, reviews: number) => ({ day: name, reviews, duration_ms: 0 });
// A Tuesday.
const TODAY = '2026-11-24';

it('a year of weeks ends with today', () => {
  const grid = weeks([], TODAY);
  expect(grid).toHaveLength(53);
  expect(grid.slice(0, -1).every((week) => week.length === 7)).toBe(true);
  expect(grid.at(-1)?.map((it) => it.day)).toEqual(['2026-11-23', '2026-11-24']);
  expect(grid[0]?.[0]?.day).toBe('2025-11-24');
});

it('days are in four groups by how much was done, and one with nothing', () => {
  const days = [5, 10, 20, 40].map((reviews, index) => day(`2026-11-1${index}`, reviews));
  const cells = weeks(days, TODAY).flat();
  const level = (name: string) => cells.find((it) => it.day === name)?.level;
  expect(['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14'].map(level)).toEqual([
    1, 2, 3, 4, 0,
  ]);
});

it('a month is named where its first week begins', () => {
  const starts = monthStarts(weeks([], TODAY));
  expect(starts[0]?.day).toMatch(/^2025-12/);
  expect(starts.map(({ day }) => day.slice(5, 7))).toContain('11');
  expect(starts.every(({ week }, index) => index === 0 || week - (starts[index - 1]?.week ?? 0) >= 3)).toBe(
    true,
  );
});
