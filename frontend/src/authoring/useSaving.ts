import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Card, type CardFault, createCard, updateCard, writtenCard } from '../api/authoring';
import { ApiError } from '../api/failure';
import { isStale } from '../api/versioned';
import { type Fields, fieldsOf } from './fields';
import type { Author } from './useAuthor';
import type { usePreview } from './usePreview';

/** What came of the last save. */
export type Saving =
  | { phase: 'none' }
  | { phase: 'saving' }
  | { phase: 'saved'; title: string }
  /** It has faults, which are marked. */
  | { phase: 'faulty' }
  /** Another card has the id that deck and title make. */
  | { phase: 'taken'; detail: string }
  /** It was deleted while it was edited. */
  | { phase: 'gone' }
  /** `kept`: it is saved, and what should have followed failed. */
  | { phase: 'failed'; error: unknown; kept: boolean };

interface Options {
  /** The card that is changed; nothing for a new one. */
  card: string | undefined;
  author: Author;
  preview: ReturnType<typeof usePreview>;
  onFaulty: (faults: readonly CardFault[]) => void;
}

/** Has the service keep what is written. Nothing that another has changed meanwhile is lost, and nothing of this. */
export function useSaving({ card, author, preview, onFaulty }: Options) {
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ phase: 'none' });

  const keep = async (fields: Fields, whole: Card): Promise<void> => {
    const version = author.version();
    if (version === undefined) {
      const { version: first } = await createCard(whole);
      author.saved(fields, `"${first}"`);
    } else {
      author.saved(fields, (await updateCard(whole, version)).version);
    }
  };
  /** Tells what it refuses; true when there is nothing to tell. */
  const refused = async (error: unknown): Promise<boolean> => {
    const status = error instanceof ApiError && error.failure.kind === 'refused' ? error.failure.status : 0;
    if (isStale(error) && card !== undefined) {
      const theirs = await writtenCard(card);
      author.conflict(fieldsOf(theirs.value), theirs.version);
      setSaving({ phase: 'none' });
    } else if (status === 404 && author.version() !== undefined) {
      author.isNew();
      setSaving({ phase: 'gone' });
    } else if (status === 409 && error instanceof ApiError && 'detail' in error.failure) {
      setSaving({ phase: 'taken', detail: error.failure.detail });
    } else {
      return false;
    }
    return true;
  };

  /** Saves, then does what follows; what that throws is told as well. */
  const save = async (then: () => Promise<void> | void): Promise<void> => {
    if (saving.phase === 'saving') return;
    setSaving({ phase: 'saving' });
    const fields = author.now();
    let kept = false;
    try {
      const { card: whole, faults } = await preview.current(fields);
      if (!whole) {
        setSaving({ phase: 'faulty' });
        onFaulty(faults);
        return;
      }
      await keep(fields, whole);
      kept = true;
      for (const key of ['decks', 'cards', 'review', 'stats']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
      setSaving({ phase: 'saved', title: fields.title });
      // What was written while it was being saved is not saved yet.
      if (author.now() === fields) await then();
    } catch (error) {
      const isTold = !kept && (await refused(error).catch(() => false));
      if (!isTold) setSaving({ phase: 'failed', error, kept });
    }
  };

  return { saving, save };
}
