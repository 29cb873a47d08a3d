import { expect, test } from 'vitest';
import { en } from './text';
import { text as de } from './text.de';

test('the reason of a suggestion is said in the language of the page, with its count', () => {
  const hints = { rating: 2, code: 'hints', count: 2, reason: 'Right, with 2 hints.' } as const;

  expect(en.reason(hints)).toBe('Right, with 2 hints.');
  expect(de.reason(hints)).toBe('Richtig, mit 2 Hinweisen.');
  expect(de.reason({ ...hints, code: 'tries', count: 1 })).toBe('Richtig nach 1 Versuch.');
  expect(de.reason({ rating: 1, code: 'answer_shown', reason: 'The answer was shown.' })).toBe(
    'Die Antwort war zu sehen.',
  );
});
