import { beforeEach, describe, expect, it } from 'vitest';
import { Bindings } from './bindings';
import { combinationOf, conflictsOf } from './choosing';
import { type CommandId, defaultKeys, KEYMAP } from './keymap';

beforeEach(() => localStorage.clear());

describe('the keys of commands', () => {
  it('are those of the keymap until others are chosen, which outlive the page', () => {
    const bindings = new Bindings();
    expect(bindings.keysOf('review.undo')).toEqual(['u']);
    bindings.set({ 'review.undo': ['z', 'Mod+z'], 'app.theme': ['d'] });
    const later = new Bindings();
    expect(later.keysOf('review.undo')).toEqual(['z', 'Mod+z']);
    expect(later.keysOf('app.theme')).toEqual(['d']);
    later.set({ 'review.undo': undefined });
    expect(new Bindings().own).toEqual({ 'app.theme': ['d'] });
  });

  it('tell listeners of a change', () => {
    const bindings = new Bindings();
    const heard: unknown[] = [];
    const leave = bindings.subscribe(() => heard.push(bindings.own));
    bindings.set({ 'review.undo': ['z'] });
    leave();
    bindings.set({ 'review.undo': ['y'] });
    expect(heard).toEqual([{ 'review.undo': ['z'] }]);
  });

  it.each(['"x"', '{"review.undo": "z"}', '{"review.undo": [""]}', 'null'])(
    'are those of the keymap when what was kept is %s',
    (kept) => {
      localStorage.setItem('cachehit.keys', kept);
      expect(new Bindings().own).toEqual({});
    },
  );
});

describe('choosing keys', () => {
  const ALL = Object.keys(KEYMAP) as CommandId[];
  const conflicts = (id: CommandId, keys: string) => conflictsOf(id, keys, ALL, defaultKeys);
  const event = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init });

  it.each([
    ['u', {}, 'u'],
    ['?', { shiftKey: true }, '?'],
    ['Enter', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+Enter'],
    ['k', { ctrlKey: true }, 'Mod+k'],
    ['F2', {}, 'F2'],
    ['Tab', {}, undefined],
    ['Escape', {}, undefined],
    ['Shift', { shiftKey: true }, undefined],
    ['K', { ctrlKey: true, shiftKey: true }, undefined],
    ['u', { altKey: true }, undefined],
    ['u', { metaKey: true }, undefined],
  ] as const)('%s with %o is %s', (key, init, combination) => {
    expect(combinationOf(event(key, init))).toBe(combination);
  });

  it('finds what else has them at the same time, and nothing else', () => {
    expect(conflicts('review.undo', 'i')).toEqual(['review.info']);
    expect(conflicts('review.undo', '?')).toEqual(['app.help']);
    expect(conflicts('app.theme', '@')).toEqual(['review.suspend', 'decks.suspend']);
    expect(conflicts('decks.tag', 'i')).toEqual([]);
    // Never at the same time, so they may share.
    expect(conflicts('review.show', 'Enter')).toEqual([]);
    expect(conflicts('review.check', 'Mod+Enter')).toEqual([]);
  });

  it('the keymap itself has no conflicts', () => {
    const found = ALL.flatMap((id) => defaultKeys(id).flatMap((keys) => conflicts(id, keys)));
    expect(found).toEqual([]);
  });
});
