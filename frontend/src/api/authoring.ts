import { cardPath } from './cards';
import { json, post, request } from './http';
import type { components } from './schema';
import { getVersioned, putVersioned, type Versioned } from './versioned';

type Schemas = components['schemas'];
export type WrittenCard = Schemas['WrittenCard'];
export type Card = Schemas['NewCard'] & { id: string };
export type CardPreview = Omit<Schemas['CardPreview'], 'card'> & { card?: Card };
export type CardFault = CardPreview['faults'][number];
export type CardCheck = Schemas['CardCheck'];
type StoredCard = Schemas['StoredCard'];

/** A card as its author writes it. */
export function writtenCard(id: string): Promise<Versioned<WrittenCard>> {
  return getVersioned(`${cardPath(id)}/text`);
}

/** What will be asked and answered, and every fault; `seed` chooses the row of the parameters. */
export function previewCard(card: WrittenCard, seed: number, signal?: AbortSignal): Promise<CardPreview> {
  return postFor('/api/cards/preview', { ...card, seed }, signal);
}

/** Has the right answer and what one starts from judged. Takes as long as the programs take. */
export function checkCard(card: Card, signal: AbortSignal): Promise<CardCheck> {
  return postFor('/api/cards/check', card, signal);
}

export function createCard(card: Card): Promise<StoredCard> {
  return post('/api/cards', card);
}

/** Throws an `ApiError` that `isStale` when the card has another version by now. */
export function updateCard(card: Card, version: string): Promise<Versioned<StoredCard>> {
  return putVersioned(cardPath(card.id), { value: card, version });
}

async function postFor<T>(path: string, body: unknown, signal: AbortSignal | undefined): Promise<T> {
  return json(
    await request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: signal ?? null,
    }),
  );
}
