import { json, request } from './http';
import type { CardSchedule } from './types';

/** Undoes what was done last; with the id of a grade or a hold only that, and once however often it is sent. */
export async function undoLast(id?: string): Promise<CardSchedule[]> {
  const query = id === undefined ? '' : `?id=${encodeURIComponent(id)}`;
  const { cards } = await json<{ cards: CardSchedule[] }>(
    await request(`/api/reviews/last${query}`, { method: 'DELETE' }),
  );
  return cards;
}
