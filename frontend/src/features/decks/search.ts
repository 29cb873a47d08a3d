import { pathWith } from '../../navigation/location';

const SEPARATOR = '::';

/** The search for a deck with the decks in it. */
export function deckSearch(deck: string): string {
  return /[\s"]/.test(deck) ? `deck:"${deck.replaceAll('"', '')}"` : `deck:${deck}`;
}

/** The deck that a search is for, when it is for nothing else. */
export function searchedDeck(search: string): string | undefined {
  const [, quoted, plain] = /^deck:(?:"([^"]+)"|([^\s"]+))$/.exec(search.trim()) ?? [];
  return quoted ?? plain;
}

/** How deep a deck lies in others, and what it is called there. */
export function placeOf(deck: string): { depth: number; name: string } {
  const parts = deck.split(SEPARATOR);
  return { depth: parts.length - 1, name: parts.at(-1) ?? deck };
}

/** Where the card is edited; from there one comes back to the search. */
export function editPath(card: string, search: string): string {
  return pathWith('/decks/edit', { card, q: search || undefined });
}

/** Tags from what a person writes: words, with or without commas. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}
