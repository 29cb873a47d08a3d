import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  addCard,
  type Chosen,
  deleteCard,
  deleteDeck,
  editCards,
  type FoundCard,
  type Hold,
  holdCards,
  renameDeck,
  type StoredCard,
} from '../../api/cards';
import { useText } from './text';

/** What came of the last action. */
export type Done =
  | { kind: 'said'; sentence: string; undo?: () => void }
  | { kind: 'failed'; title: string; error: unknown };

/** What can be done with many cards at once, and with decks. Each says what came of it. */
export function useCardActions() {
  const text = useText();
  const queries = useQueryClient();
  const [done, setDone] = useState<Done>();
  const [busy, setBusy] = useState(false);

  const act = async (title: string, action: () => Promise<Omit<Done & { kind: 'said' }, 'kind'>>) => {
    if (busy) return false;
    setBusy(true);
    try {
      setDone({ kind: 'said', ...(await action()) });
      return true;
    } catch (error) {
      setDone({ kind: 'failed', title, error });
      return false;
    } finally {
      setBusy(false);
      for (const key of ['decks', 'cards', 'review', 'stats']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    }
  };

  const bringBack = (cards: readonly StoredCard[]) =>
    act(text.notBroughtBack, async () => {
      for (const { card } of cards) await addCard(card);
      return { sentence: text.broughtBack(cards.length) };
    });

  return {
    done,
    busy,
    hold: (chosen: Chosen, hold: Hold) =>
      act(text.notChanged, async () => ({
        sentence: text.held[hold]((await holdCards(chosen, hold)).changed),
      })),
    edit: (chosen: Chosen, change: Parameters<typeof editCards>[1]) =>
      act(text.notChanged, async () => ({
        sentence: text.changed((await editCards(chosen, change)).changed),
      })),
    remove: (cards: readonly FoundCard[]) =>
      act(text.notDeleted, async () => {
        const removed: StoredCard[] = [];
        for (const card of cards) removed.push(await deleteCard(card));
        return { sentence: text.deleted(removed.length), undo: () => void bringBack(removed) };
      }),
    rename: (deck: string, name: string, merge: boolean) =>
      act(text.notRenamed, async () => {
        await renameDeck(deck, name, merge);
        return { sentence: text.renamed(deck, name) };
      }),
    removeDeck: (deck: string) =>
      act(text.notDeleted, async () => {
        await deleteDeck(deck);
        return { sentence: text.deckDeleted(deck) };
      }),
  };
}

export type CardActions = ReturnType<typeof useCardActions>;
