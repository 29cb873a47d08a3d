import type { Suggestion } from '../../api/types';
import { catalogue, plural } from '../../text/catalogue';

export const en = {
  room: 'Review',
  loading: 'The next card is on its way.',

  // Progress
  counts: { new: 'new', learning: 'learning', reviews: 'to review' },
  progress: 'What is left',

  // Commands
  run: 'Run',
  stop: 'Stop',
  submit: 'Submit',
  check: 'Check',
  hint: (left: number) => `Hint (${left})`,
  showAnswer: 'Show the answer',
  next: 'Next part',
  startOver: 'Start over',
  gradeSuggested: 'Grade as suggested',
  bury: 'Not today',
  suspend: 'Suspend',
  edit: 'Edit',
  info: 'Card info',
  undo: 'Undo',
  focus: 'Focus mode',
  more: 'More',
  toToday: 'To Today',

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
