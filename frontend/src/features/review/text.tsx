import type { ReactNode } from 'react';
import type { Suggestion } from '../../api/types';
import { catalogue, plural } from '../../text/catalogue';

export const en = {
  room: 'Review',
  loading: 'The next card is on its way.',

  // Progress
  counts: { new: 'new', learning: 'learning', reviews: 'to review' },
  progress: 'What is left',
  section: (at: number, of: number) => `Part ${at} of ${of}`,
  leech: 'Forgotten again and again. Rewriting the card often helps more than repeating it.',

  // Answering
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

  // Commands
  run: 'Run',
  stop: 'Stop',
  submit: 'Submit',
  check: 'Check',
  hint: (left: number) => `Hint (${left})`,
  hintTitle: (n: number) => `Hint ${n}`,
  showAnswer: 'Show the answer',
  next: 'Next part',
  startOver: 'Start over',
  gradeSuggested: 'Grade as suggested',
  bury: 'Not today',
  suspend: 'Suspend',
  info: 'Card info',
  undo: 'Undo',
  focus: 'Focus mode',
  more: 'More',
  toToday: 'To Today',

  answer: 'Answer',
  answerLoading: 'The answer is on its way.',
  notes: 'Notes',
  // Grading
  grading: 'How well did you know it?',
  ratings: { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' },
  suggested: 'suggested',
  reason: (suggestion: Suggestion) => suggestion.reason,

  // The ends
  done: 'Done for now',
  doneSentence: (graded: number) =>
    graded === 0
      ? 'Nothing is due here. Come back tomorrow, or add cards.'
      : `${plural(graded, 'card', 'cards')} in this sitting. Nothing more is due here.`,
  nextAt: (time: string) => `The next one comes up at ${time}. This page waits for it.`,
  noNext: 'The next card could not be fetched',
  noNextSentence: 'What you have graded is kept. This page keeps trying.',
  tryNow: 'Try now',
};

export type Text = typeof en;
export const useText = catalogue<Text>(en, { de: () => import('./text.de') });
