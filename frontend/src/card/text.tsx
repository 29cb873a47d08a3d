import type { ReactNode } from 'react';
import { catalogue } from '../text/catalogue';

const en = {
  section: (at: number, of: number) => `Part ${at} of ${of}`,
  leech: 'Forgotten again and again. Rewriting the card often helps more than repeating it.',
  types: {
    write: 'Write',
    fix: 'Fix',
    output: 'Predict the output',
    cloze: 'Fill the blanks',
    review: 'Find the faulty lines',
    basic: 'Recall',
  },
  prompts: {
    output: 'What does this program print?',
    cloze: 'What belongs in the blanks?',
    review: 'Which lines are faulty?',
  },
  program: 'Your program',
  editorLoading: 'The editor is on its way.',
  editorHint: 'Tab indents. To leave the editor press Escape, then Tab.',
  leaveEditor: (
    <>
      <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves the editor
    </>
  ) as ReactNode,
  yourOutput: 'What it prints',
  blank: (n: number) => `Blank ${n}`,
  blankIs: (n: number, right: boolean) => `Blank ${n}, ${right ? 'right' : 'wrong'}`,
  line: (n: number) => `Line ${n}`,
  recall: 'Answer in your head, or aloud. Then look.',
  hintTitle: (n: number) => `Hint ${n}`,
  answer: 'Answer',
  answerLoading: 'The answer is on its way.',
  notes: 'Notes',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
