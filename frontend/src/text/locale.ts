import { useSyncExternalStore } from 'react';
import { recall, remember } from '../storage/storage';

/** The languages of the page, by what they call themselves. */
export const LOCALES = { en: 'English', de: 'Deutsch' } as const;
export type Locale = keyof typeof LOCALES;

const KEY = 'locale';
const listeners = new Set<() => void>();
let current: Locale = recall(KEY, isLocale) ?? ofBrowser(navigator.languages);
document.documentElement.lang = current;

export function locale(): Locale {
  return current;
}

/** Changes the language of the page and keeps it in this browser; `chooseLocale` is what pages call. */
export function setLocale(next: Locale): void {
  current = next;
  document.documentElement.lang = next;
  remember(KEY, next);
  for (const listener of listeners) listener();
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, locale);
}

/** The first of a person's languages that the page speaks. */
export function ofBrowser(languages: readonly string[]): Locale {
  return languages.map((it) => it.split('-')[0]).find(isLocale) ?? 'en';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(LOCALES, value);
}
