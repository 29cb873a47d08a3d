import { forget, recall, remember } from '../storage/storage';
import { type Fields, isFields } from './fields';

/** What was written and not saved. */
export interface CardDraft {
  readonly fields: Fields;
  /** Of the card that it changes; nothing for a new card. */
  readonly version?: string | undefined;
  /** What was on the other side of a conflict, as long as that is not settled. */
  readonly rival?: Fields | undefined;
}

/** Of the card with the id, or of the new card when there is none. */
export function readCardDraft(card: string | undefined): CardDraft | undefined {
  return recall(keyOf(card), isDraft);
}

export function keepCardDraft(card: string | undefined, draft: CardDraft): void {
  remember(keyOf(card), draft);
}

export function forgetCardDraft(card: string | undefined): void {
  forget(keyOf(card));
}

function keyOf(card: string | undefined): string {
  return card === undefined ? 'author.new' : `author.card.${card}`;
}

function isDraft(value: unknown): value is CardDraft {
  const { fields, version, rival } = (value ?? {}) as Partial<Record<keyof CardDraft, unknown>>;
  return (
    isFields(fields) &&
    (version === undefined || typeof version === 'string') &&
    (rival === undefined || isFields(rival))
  );
}
