import { useSyncExternalStore } from 'react';
import { recall, remember } from './storage';

/** What a person has chosen for this browser. `public/theme.js` applies theme and text size before the first paint. */
export class Preference<T extends string> {
  readonly choices: readonly T[];
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #value: T;

  /** The first choice is in force until there is another. */
  constructor(key: string, choices: readonly [T, ...T[]]) {
    this.#key = key;
    this.choices = choices;
    this.#value = recall(key, (it): it is T => choices.some((choice) => choice === it)) ?? choices[0];
  }

  get = (): T => this.#value;

  set(value: T): void {
    this.#value = value;
    remember(this.#key, value);
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'larger' | 'small';
export type EditorKeys = 'plain' | 'vim';

export const themePreference = new Preference<Theme>('theme', ['system', 'light', 'dark']);
export const textSizePreference = new Preference<TextSize>('text-size', [
  'normal',
  'small',
  'large',
  'larger',
]);
export const editorKeysPreference = new Preference<EditorKeys>('editor-keys', ['plain', 'vim']);

export function usePreference<T extends string>(preference: Preference<T>): T {
  return useSyncExternalStore(preference.subscribe, preference.get);
}
