import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCardDraft } from './drafts';
import { EMPTY, type Fields } from './fields';
import { useAuthor } from './useAuthor';

beforeEach(() => localStorage.clear());

const START: Fields = { ...EMPTY, deck: 'D', title: 'T', id: 'c', text: 'old' };
const open = () => renderHook(() => useAuthor('c', START, '"1"')).result;

describe('what is written', () => {
  it('is kept until it is saved, with the version that it changes', () => {
    const author = open();
    act(() => author.current.write('text', 'new'));
    expect(author.current.isChanged).toBe(true);

    const again = open();
    expect(again.current.fields.text).toBe('new');
    expect(again.current.restored).toBe(true);
    expect(again.current.version()).toBe('"1"');

    act(() => again.current.saved(again.current.now(), '"2"'));
    expect(again.current.isChanged).toBe(false);
    expect(readCardDraft('c')).toBeUndefined();
    expect(open().current.restored).toBe(false);
  });

  it('can be discarded', () => {
    const author = open();
    act(() => author.current.write('title', 'X'));
    act(() => author.current.discard());
    expect(author.current.fields).toEqual(START);
    expect(readCardDraft('c')).toBeUndefined();
  });

  it('stays beside the other version of a conflict, whichever is taken, also after a reload', () => {
    const author = open();
    act(() => author.current.write('text', 'mine'));
    act(() => author.current.conflict({ ...START, text: 'theirs' }, '"7"'));
    expect(author.current.fields.text).toBe('mine');
    expect(author.current.version()).toBe('"7"');
    act(() => author.current.swap());

    const again = open();
    expect(again.current.fields.text).toBe('theirs');
    expect(again.current.rival?.text).toBe('mine');
    const { revision } = again.current;
    act(() => again.current.swap());
    expect(again.current.fields.text).toBe('mine');
    expect(again.current.revision).toBeGreaterThan(revision);
  });

  it('of another shape than this version knows is passed over', () => {
    localStorage.setItem('cachehit.author.card.c', '{"fields": {"text": 1}}');
    expect(open().current.fields).toEqual(START);
  });
});
