import { get } from './http';
import type { NextCard } from './types';

/** The next card of a deck, or of everything, that is none of those. */
export function nextCard(deck: string | undefined, except: readonly string[]): Promise<NextCard> {
  const query = new URLSearchParams(except.map((id) => ['except', id]));
  if (deck !== undefined) query.set('deck', deck);
  return get(`/api/review/next?${query}`);
}
