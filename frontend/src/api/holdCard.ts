import { post } from './http';
import type { CardSchedule } from './types';

/** Ways to take a card out of the queue: until tomorrow, or until it is brought back. */
export type Hold = 'bury' | 'suspend';

/** The same id is the same change, and `undoLast` takes it back. */
export function holdCard(card: string, how: Hold, id: string): Promise<CardSchedule> {
  return post(`/api/cards/${encodeURIComponent(card)}/${how}?id=${id}`, {});
}
