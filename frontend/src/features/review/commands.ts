import type { Hold } from '../../api/holdCard';
import type { Rating, Section } from '../../api/types';
import type { SectionWork } from '../../card/sectionWork';
import type { Command } from '../../commands/command';
import type { Text } from './text';

interface Context {
  section: Section;
  mine: SectionWork;
  busy: boolean;
  /** Every section is done: the card can be graded. */
  done: boolean;
  isLast: boolean;
  suggested: Rating;
  isChanged: boolean;
  runProgram: () => void;
  submitAnswer: () => void;
  stop: () => void;
  takeHint: () => void;
  show: () => void;
  goOn: () => void;
  startOver: () => void;
  grade: (rating: Rating) => void;
  hold: (how: Hold) => void;
  openInfo: () => void;
  edit: () => void;
}

export const RATINGS: readonly Rating[] = [1, 2, 3, 4];

/** What can be done with the card that is shown. Space and Enter lead on, as in Anki. */
export function cardCommands(it: Context, text: Text): Command[] {
  const { type } = it.section;
  const isCode = type === 'write' || type === 'fix';
  const hintsLeft = it.section.hints.length - it.mine.hints;
  const always = () => true;
  return [
    {
      id: 'review.run',
      label: text.run,
      when: () => isCode && !it.busy,
      run: it.runProgram,
    },
    isCode
      ? { id: 'review.submit', label: text.submit, when: () => !it.busy, run: it.submitAnswer }
      : {
          id: 'review.check',
          label: text.check,
          when: () => type !== 'basic' && !it.busy && !it.mine.done,
          run: it.submitAnswer,
        },
    { id: 'review.stop', label: text.stop, when: () => it.busy, run: it.stop },
    {
      id: 'review.hint',
      label: text.hint(hintsLeft),
      when: () => hintsLeft > 0 && !it.mine.done,
      run: it.takeHint,
    },
    { id: 'review.show', label: text.showAnswer, when: () => !it.mine.done, run: it.show },
    {
      id: 'review.next',
      label: text.next,
      when: () => it.mine.done && !it.isLast,
      run: it.goOn,
    },
    {
      id: 'review.grade',
      label: text.gradeSuggested,
      when: () => it.done && it.isLast,
      run: () => it.grade(it.suggested),
    },
    ...RATINGS.map((rating) => ({
      id: `review.grade.${rating}` as const,
      label: text.ratings[rating],
      when: () => it.done,
      run: () => it.grade(rating),
    })),
    {
      id: 'review.start-over',
      label: text.startOver,
      when: () => isCode && it.isChanged && !it.busy,
      run: it.startOver,
    },
    { id: 'review.bury', label: text.bury, when: always, run: () => it.hold('bury') },
    { id: 'review.suspend', label: text.suspend, when: always, run: () => it.hold('suspend') },
    { id: 'review.edit', label: text.edit, when: () => !it.busy, run: it.edit },
    { id: 'review.info', label: text.info, when: always, run: it.openInfo },
  ];
}
