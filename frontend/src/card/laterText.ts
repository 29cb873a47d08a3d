import { catalogue, plural } from '../text/catalogue';
import { duration } from '../text/format';

/** What is said once a card has been answered. */
export const en = {
  verdicts: {
    passed: 'Right',
    failed: 'Not yet',
    errored: 'Error',
    timed_out: 'Time limit',
    out_of_memory: 'Memory limit',
    self_graded: 'Yours to judge',
    sandbox_fault: 'Not judged',
  },
  causes: {
    compile: 'The program cannot be read by the language.',
    load: 'The program failed before its tests could begin.',
    ended: 'The program ended itself before its tests had.',
    meddled: 'The program changes its own tests.',
  },
  judging: 'Judging',
  judgingSentence: 'Your answer is being tested. What it prints is shown as it comes.',
  passedSentence: (n: number) => (n === 1 ? 'That is it.' : `All ${n} tests pass.`),
  tryAgain: 'Try again, or show the answer.',
  failedSentence: (failed: number, of: number) => `${plural(failed, 'test', 'tests')} of ${of} not passed.`,
  timedOutSentence: (limitMs: number) =>
    `Ended at the limit of ${duration(limitMs)}. Is there a loop that does not end?`,
  memorySentence: 'It needed more memory than a program has here.',
  during: (test: string) => `During: ${test}`,
  notJudgedWhatToDo:
    'This is not your fault and costs nothing. Submit again, or show the answer and grade by hand.',
  expected: 'expected',
  actual: 'yours',
  firstFailure: (name: string) => `First to fail: ${name}`,
  tests: (n: number) => plural(n, 'test', 'tests'),
  statuses: { pass: 'passed', fail: 'failed', error: 'error', skip: 'skipped' },
  printed: 'Printed',
  noVerdict: 'No verdict',

  compare: 'Compared with yours',
  whole: 'As a whole',
  mine: 'yours',
  reference: 'the answer',
  sameAsMine: 'Yours is the same, letter by letter.',
  faultyLines: (lines: string) => `Faulty: ${lines}`,
  infoTitle: 'About this card',
  infoFields: {
    deck: 'Deck',
    tags: 'Tags',
    phase: 'Phase',
    reviews: 'Reviews',
    lapses: 'Lapses',
    due: 'Due',
    last: 'Last review',
    interval: 'Interval',
    stability: 'Stability',
    difficulty: 'Difficulty',
    id: 'Id',
  },
  phases: { new: 'new', learning: 'learning', review: 'in review', relearning: 'learning again' },
  none: 'none',
};

export type Text = typeof en;
export const useLaterText = catalogue<Text>(en, { de: () => import('./laterText.de') });
