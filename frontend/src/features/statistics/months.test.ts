import { expect, it } from 'vitest';
import { everyMonth, type Month, recallOf } from './months';

const month = (name: string, reviews: number, truth: number, predicted = 0.9): Month => ({
  month: name,
  stage: 'young',
  reviews,
  true_retention: truth,
  predicted_retention: predicted,
});

it('a month with many reviews weighs more', () => {
  expect(recallOf([month('2026-01', 300, 0.9), month('2026-02', 100, 0.5)])).toEqual({
    reviews: 400,
    remembered: 0.8,
    predicted: 0.9,
  });
  expect(recallOf([])).toBeUndefined();
});

it('months without reviews have their place', () => {
  expect(everyMonth([month('2026-02', 1, 1), month('2025-11', 1, 1)])).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(everyMonth([])).toEqual([]);
});
