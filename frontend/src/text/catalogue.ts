import { use } from 'react';
import { type Locale, setLocale, useLocale } from './locale';

type Others<T> = Record<Exclude<Locale, 'en'>, () => Promise<{ text: T }>>;

const loaders: ((locale: Locale) => Promise<unknown>)[] = [];

/**
 * What a room says, in every language of the page: English comes with the room, the others are fetched when they are
 * spoken. The type is the English text's, so a translation that lacks a sentence does not compile. Sentences with
 * something to fill in are functions, those with markup are elements.
 */
export function catalogue<T>(en: T, others: Others<T>): () => T {
  const texts = new Map<Locale, T>([['en', en]]);
  const requests = new Map<Locale, Promise<T>>();

  const load = (locale: Locale): Promise<T> => {
    const known = requests.get(locale);
    if (known) return known;
    const request = (locale === 'en' ? Promise.resolve(en) : others[locale]().then(({ text }) => text))
      // A translation that cannot be fetched is no reason to show nothing.
      .catch(() => en)
      .then((text) => {
        texts.set(locale, text);
        return text;
      });
    requests.set(locale, request);
    return request;
  };
  loaders.push(load);

  return function useText(): T {
    const locale = useLocale();
    return texts.get(locale) ?? use(load(locale));
  };
}

/** Changes the language of the page once its texts are there. */
export async function chooseLocale(next: Locale): Promise<void> {
  await Promise.all(loaders.map((load) => load(next)));
  setLocale(next);
}

/** One or many, for languages that know these two. */
export function plural(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
