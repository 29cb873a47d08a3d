import { expect, it } from 'vitest';
import { deckNames, inside, size, total, within } from './decks';

const ripeness = (deck: string, mature = 1) => ({
  deck,
  new: 1,
  learning: 2,
  young: 3,
  mature,
  suspended: 1,
});
const DECKS = [
  ripeness('Python::Text'),
  ripeness('Python::Text::Regex', 4),
  ripeness('Ruby'),
  ripeness('Python::Numbers'),
];

it('names decks and those that others lie in, once each', () => {
  expect(deckNames(DECKS)).toEqual([
    'Python',
    'Python::Numbers',
    'Python::Text',
    'Python::Text::Regex',
    'Ruby',
  ]);
});

it('sums up one step at a time', () => {
  expect(inside(DECKS, undefined).map((it) => [it.deck, size(it)])).toEqual([
    ['Python', 24],
    ['Ruby', 7],
  ]);
  expect(inside(DECKS, 'Python').map((it) => [it.deck, it.mature])).toEqual([
    ['Python::Numbers', 1],
    ['Python::Text', 5],
  ]);
  expect(within(DECKS, 'Py')).toEqual([]);
});

it('sums up everything, also when there is nothing', () => {
  expect(total(DECKS)).toMatchObject({ new: 4, mature: 7, suspended: 4 });
  expect(size(total([]))).toBe(0);
});
