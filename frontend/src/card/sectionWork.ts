import type { Section, Verdict } from '../api/types';

/** What has been made of one section. */
export interface SectionWork {
  /** A program, a prediction, or the JSON of a list: texts of blanks, numbers of lines. */
  readonly answer: string;
  /** Grows whenever something else than its field replaces the answer. */
  readonly revision: number;
  readonly tries: number;
  readonly hints: number;
  readonly verdict: Verdict | undefined;
  /** The answer was looked at before it was found. */
  readonly shown: boolean;
  /** Passed or shown: there is nothing more to do. */
  readonly done: boolean;
  readonly activeMs: number;
}

/** Nothing yet, but this answer. */
export function begunWith(answer: string): SectionWork {
  return {
    answer,
    revision: 0,
    tries: 0,
    hints: 0,
    verdict: undefined,
    shown: false,
    done: false,
    activeMs: 0,
  };
}

/** What a section's field holds before anything was written. */
export function emptyAnswer(section: Section): string {
  switch (section.type) {
    case 'write':
    case 'fix':
      return section.starter ?? '';
    case 'cloze':
    case 'review':
      return '[]';
    case 'output':
    case 'basic':
      return '';
  }
}

/** The items of an answer that is a list. */
export function listOf<T>(answer: string, isItem: (it: unknown) => it is T): T[] {
  try {
    const list: unknown = JSON.parse(answer);
    return Array.isArray(list) && list.every(isItem) ? list : [];
  } catch {
    return [];
  }
}

export const isText = (it: unknown): it is string => typeof it === 'string';
export const isLine = (it: unknown): it is number => Number.isInteger(it);

/** What is in the blanks of a cloze section, one text for each, empty where nothing was written. */
export function blanksOf({ text = '' }: Section, answer: string): string[] {
  const texts = listOf(answer, isText);
  return Array.from({ length: text.split('{{}}').length - 1 }, (_, index) => texts[index] ?? '');
}
