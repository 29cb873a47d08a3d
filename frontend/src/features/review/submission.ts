import type { CardSubmission, Section } from '../../api/types';
import { isLine, isText, listOf } from './work';

/** The answer to a section as it is sent to be judged. */
export function submissionOf(section: Section, index: number, seed: number, answer: string): CardSubmission {
  const place = { section: index, seed };
  switch (section.type) {
    case 'write':
    case 'fix':
      return { ...place, code: answer };
    case 'output':
      return { ...place, answer };
    case 'cloze':
      return { ...place, answer: blanksOf(section, answer) };
    case 'review':
      return { ...place, answer: listOf(answer, isLine) };
    case 'basic':
      return place;
  }
}

/** What is in the blanks of a cloze section, one text for each, empty where nothing was written. */
export function blanksOf({ text = '' }: Section, answer: string): string[] {
  const texts = listOf(answer, isText);
  return Array.from({ length: text.split('{{}}').length - 1 }, (_, index) => texts[index] ?? '');
}
