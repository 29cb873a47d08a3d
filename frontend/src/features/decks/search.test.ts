import { expect, it } from 'vitest';
import { deckSearch, placeOf, readTags, searchedDeck } from './search';

it.each(['Python', 'Python::Text', 'Python::Numbers and dates', 'Ä::ß'])(
  'the search for “%s” is known to be for that deck',
  (deck) => {
    expect(searchedDeck(deckSearch(deck))).toBe(deck);
  },
);

it('a search for more than a deck is none for a deck', () => {
  expect(['', 'deck:', 'deck:Python is:due', 'python', '-deck:Python'].map(searchedDeck)).toEqual(
    Array.from({ length: 5 }),
  );
});

it('a deck has its place in others', () => {
  expect(placeOf('Python::Text')).toEqual({ depth: 1, name: 'Text' });
});

it('tags are words, each once', () => {
  expect(readTags(' a, b  a,c ')).toEqual(['a', 'b', 'c']);
});
