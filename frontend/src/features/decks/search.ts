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

/** Tags from what a person writes: words, with or without commas. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}
