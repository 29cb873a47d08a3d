import type { CardSubmission, Section } from '../../api/types';
import { blanksOf, isLine, listOf } from '../../card/sectionWork';

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
