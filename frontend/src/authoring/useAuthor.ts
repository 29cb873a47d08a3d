import { useReducer, useRef } from 'react';
import { type CardDraft, forgetCardDraft, keepCardDraft, readCardDraft } from './drafts';
import { type FieldName, type Fields, isSame } from './fields';

interface State extends CardDraft {
  /** What is kept by the service, or what a new card begins with. */
  start: Fields;
  /** Grows whenever something else than its editor replaces the text. */
  revision: number;
  /** Whether what was written before the page was opened is back. */
  restored: boolean;
}

/** What is being written, kept in this browser until it is saved. */
export function useAuthor(card: string | undefined, start: Fields, version: string | undefined) {
  // Not the state of a render: an editor reports faster than pages are rendered, and nothing may be lost.
  const state = useRef<State>(null);
  const [, render] = useReducer((it: number) => it + 1, 0);
  state.current ??= begin(card, start, version);
  const { fields, rival, revision, restored } = state.current;

  const set = (change: Partial<State>) => {
    const next = { ...(state.current ?? begin(card, start, version)), ...change };
    state.current = next;
    const isDraft = next.rival !== undefined || !isSame(next.fields, next.start);
    if (isDraft) keepCardDraft(card, { fields: next.fields, version: next.version, rival: next.rival });
    else forgetCardDraft(card);
    render();
  };
  const now = () => state.current?.fields ?? start;
  const replace = (next: Fields, change: Partial<State> = {}) =>
    set({ fields: next, revision: revision + 1, ...change });

  return {
    fields,
    rival,
    revision,
    restored,
    isChanged: !isSame(fields, state.current.start),
    version: () => state.current?.version,
    /** What has been written by now, rendered or not. */
    now,
    write: (name: FieldName, value: string) => {
      if (now()[name] !== value) set({ fields: { ...now(), [name]: value } });
    },
    replaceText: (text: string) => replace({ ...now(), text }),
    /** Back to what is kept. */
    discard: () => replace(state.current?.start ?? start, { rival: undefined, restored: false }),
    /** It was changed elsewhere: from here on a save goes over that change, knowing of it. */
    conflict: (theirs: Fields, theirVersion: string) =>
      set({ rival: theirs, version: theirVersion, start: theirs }),
    /** Takes the other side's version; what was written becomes the other side. */
    swap: () => {
      if (state.current?.rival) replace(state.current.rival, { rival: now() });
    },
    /** The card is gone: what is written is a new one. */
    isNew: () => set({ version: undefined, rival: undefined }),
    saved: (as: Fields, savedVersion: string | undefined) =>
      set({ start: as, version: savedVersion, rival: undefined, restored: false }),
    /** Begins another card. */
    next: (next: Fields) =>
      replace(next, { start: next, version: undefined, rival: undefined, restored: false }),
  };
}

export type Author = ReturnType<typeof useAuthor>;

function begin(card: string | undefined, start: Fields, version: string | undefined): State {
  const draft = readCardDraft(card);
  const fresh = { start, fields: start, version, rival: undefined, revision: 0, restored: false };
  if (!draft || (isSame(draft.fields, start) && !draft.rival)) return fresh;
  return { ...fresh, ...draft, restored: true };
}
