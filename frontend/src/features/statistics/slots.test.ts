import { expect, it } from 'vitest';
import { everySlot } from './slots';

it('slots without answers have their place, and the last may have no end', () => {
  expect(
    everySlot([
      { from_s: 4, to_s: 8, answers: 3 },
      { from_s: 16, answers: 1 },
    ]),
  ).toEqual([
    { from_s: 0, to_s: 2, answers: 0 },
    { from_s: 2, to_s: 4, answers: 0 },
    { from_s: 4, to_s: 8, answers: 3 },
    { from_s: 8, to_s: 16, answers: 0 },
    { from_s: 16, answers: 1 },
  ]);
  expect(everySlot([])).toEqual([]);
});
