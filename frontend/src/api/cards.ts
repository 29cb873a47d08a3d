import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get, patch, post, request } from './http';
import type { components } from './schema';
import { deleteVersioned } from './versioned';

type Schemas = components['schemas'];
export type Deck = Schemas['Deck'];
export type CardPage = Schemas['CardPage'];
export type FoundCard = CardPage['cards'][number];
export type SectionType = Schemas['SectionType'];
export type StoredCard = Schemas['StoredCard'];
export type Hold = 'suspend' | 'resume' | 'bury' | 'reset';

/** Which cards are meant: these, or all that a search finds. */
export type Chosen = { cards: readonly string[] } | { query: string };

export const decksKey = ['decks'] as const;
export const cardsKey = ['cards'] as const;

export function useDecks() {
  return useQuery<{ decks: Deck[] }>({ queryKey: decksKey, queryFn: () => get('/api/decks'), retry: false });
}

/** Cards that a search finds, page by page. */
export function useCards(search: string) {
  return useInfiniteQuery({
    queryKey: [...cardsKey, search],
    queryFn: ({ pageParam }) => get<CardPage>(cardsPath(search, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: CardPage) => next,
    retry: false,
  });
}

export function editCards(
  chosen: Chosen,
  change: { add_tags?: string[]; remove_tags?: string[]; deck?: string },
): Promise<{ changed: number }> {
  return patch('/api/cards', { ...chosen, ...change });
}

export function holdCards(chosen: Chosen, hold: Hold): Promise<{ changed: number }> {
  return post('/api/review/holds', { ...chosen, hold });
}

/** Removes a card; what it was can be given to `addCard` to bring it back. */
export async function deleteCard({ id, version }: Pick<FoundCard, 'id' | 'version'>): Promise<StoredCard> {
  const { value } = await deleteVersioned<StoredCard>(cardPath(id), `"${version}"`);
  return value;
}

export function addCard(card: Schemas['NewCard']): Promise<StoredCard> {
  return post('/api/cards', card);
}

export function renameDeck(deck: string, name: string, merge: boolean): Promise<{ cards: number }> {
  return patch(deckPath(deck), { name, merge });
}

export async function deleteDeck(deck: string): Promise<void> {
  await request(deckPath(deck), { method: 'DELETE' });
}

export function cardPath(id: string): string {
  return `/api/cards/${encodeURIComponent(id)}`;
}

/** Where the found cards can be fetched as a zip of Markdown. */
export function exportPath(search: string): string {
  return `/api/exports/markdown${search ? `?${new URLSearchParams({ q: search })}` : ''}`;
}

function deckPath(name: string): string {
  return `/api/decks?${new URLSearchParams({ deck: name })}`;
}

function cardsPath(search: string, cursor: string | undefined): string {
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  if (cursor) query.set('cursor', cursor);
  return `/api/cards?${query}`;
}
