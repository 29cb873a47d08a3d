import { expect, it } from 'vitest';
import { fromOf, localToday, PERIODS, plusDays } from './period';

it('a period ends today', () => {
  expect(PERIODS.map((it) => fromOf(it, '2026-03-01'))).toEqual([
    '2026-01-31',
    '2025-12-02',
    undefined,
    '1970-01-01',
  ]);
});

it('counts days by the calendar, over the ends of months and summer time', () => {
  expect([plusDays('2026-12-31', 1), plusDays('2026-03-28', 2), plusDays('2028-03-01', -1)]).toEqual([
    '2027-01-01',
    '2026-03-30',
    '2028-02-29',
  ]);
});

it('today is what the wall calendar says', () => {
  expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
