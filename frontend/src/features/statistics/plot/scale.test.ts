import { expect, it } from 'vitest';
import { labelEvery, shareTicks, ticks } from './scale';

it.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [20, [0, 5, 10, 15, 20]],
  [97, [0, 25, 50, 75, 100]],
  [1234, [0, 500, 1000, 1500]],
])('an axis up to %i has round whole numbers', (most, expected) => {
  expect(ticks(most)).toEqual(expected);
});

it.each([
  [0.97, [0.9, 0.95, 1]],
  [0.84, [0.8, 0.85, 0.9, 0.95, 1]],
  [0.66, [0.6, 0.7, 0.8, 0.9, 1]],
  [0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [1, [0.9, 0.95, 1]],
])('an axis of shares from %d has round ones and ends at 100 %%', (least, expected) => {
  expect(shareTicks(least)).toEqual(expected);
});

it('leaves out labels that do not fit', () => {
  expect([labelEvery(60, 50), labelEvery(20, 50), labelEvery(10, 50)]).toEqual([1, 3, 5]);
});
